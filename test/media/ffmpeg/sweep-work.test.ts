import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sweepWork } from '../../../src/media/ffmpeg/sweep-work';
import { startOfProcess } from '../../../src/media/ffmpeg/start-of-process';
import { ownerOf, thisOwner, withWorkDirectory } from '../../../src/media/ffmpeg/work-directory';

const HOUR_MS = 60 * 60_000;
const NOW_MS = Date.parse('2026-03-01T12:00:00Z');
const { host } = thisOwner();

describe('the sweep of the work root', () => {
  let root: string;
  beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'storyreel-test-'))));
  afterEach(() => rm(root, { recursive: true }));

  async function left(name: string, hoursAgo = 0): Promise<string> {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'clip.mp4'), 'x');
    const time = new Date(NOW_MS - hoursAgo * HOUR_MS);
    await utimes(join(root, name, 'clip.mp4'), time, time);
    await utimes(join(root, name), time, time);
    return join(root, name);
  }

  it('removes what is older than a day, with all that is in it, and nothing else', async () => {
    await left('work-elsewhere-1-abcdef', 25);
    await left('work-elsewhere-2-abcdef', 23);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual(['work-elsewhere-2-abcdef']);
    expect(await readdir(join(root, 'work-elsewhere-2-abcdef'))).toEqual(['clip.mp4']);
  });

  it('removes at once what a dead process of this machine left, and its own predecessor of the same number', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    await left(`work-${host}-${dead}-abcdef`);
    await left(`work-${host}-${process.pid}-abcdef`);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual([]);
  });

  it('leaves what another living process of this machine has', async () => {
    await left(`work-${host}-${process.ppid}-abcdef`);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual([`work-${host}-${process.ppid}-abcdef`]);
  });

  it('leaves what it has by its number and its start, and removes what a process before it of the same number left', async () => {
    const start = startOfProcess(process.ppid)!;
    await left(`work-${host}-${process.ppid}.${start}-abcdef`);
    await left(`work-${host}-${process.ppid}.${Number(start) - 1}-abcdef`);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual([`work-${host}-${process.ppid}.${start}-abcdef`]);
  });

  it('leaves it also where the clock has jumped forward by a year since', async () => {
    await left(`work-${host}-${process.ppid}-abcdef`, 365 * 24);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual([`work-${host}-${process.ppid}-abcdef`]);
  });

  it('leaves what another machine has written to since the clock has jumped', async () => {
    await left('work-elsewhere-1-abcdef', 365 * 24);
    await utimes(join(root, 'work-elsewhere-1-abcdef', 'clip.mp4'), NOW_MS / 1000, NOW_MS / 1000);
    await sweepWork(root, NOW_MS);
    expect(await readdir(root)).toEqual(['work-elsewhere-1-abcdef']);
  });

  it('has nothing to do where nobody has worked yet', async () => {
    await expect(sweepWork(join(root, 'none'))).resolves.toBeUndefined();
  });

  it('ends a program that is still at work in what it removes, where there is a /proc to find it by', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const cwd = await left(`work-${host}-${dead}-abcdef`);
    const orphan: ChildProcess = spawn('sleep', ['60'], { cwd });
    const exited = once(orphan, 'exit');
    try {
      await once(orphan, 'spawn');
      await sweepWork(root, NOW_MS);
      const isFound = process.platform === 'linux';
      if (!isFound) orphan.kill('SIGTERM');
      expect(await exited).toEqual([null, isFound ? 'SIGKILL' : 'SIGTERM']);
      expect(await readdir(root)).toEqual([]);
    } finally {
      orphan.kill('SIGKILL');
    }
  });
});

describe('the name of a work directory', () => {
  it('tells who works there', async () => {
    const root = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    try {
      const name = await withWorkDirectory(root, async (directory) => basename(directory));
      expect(ownerOf(name)).toEqual({
        host: expect.any(String),
        pid: process.pid,
        start: expect.stringMatching(/^\d+$/),
      });
      expect(ownerOf(name)).toEqual(thisOwner());
      expect(ownerOf('work-host-2-34-abcdef')).toEqual({ host: 'host-2', pid: 34 });
      expect(ownerOf('work-of-an-older-version')).toBeUndefined();
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
