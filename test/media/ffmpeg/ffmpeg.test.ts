import { existsSync } from 'node:fs';
import { access, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { runFfmpeg } from '../../../src/media/ffmpeg/ffmpeg';
import { FfmpegError } from '../../../src/media/ffmpeg/ffmpeg-error';
import { decode, PROGRAMS } from '../decoded';

const BLACK = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-video_size', '64x64', '-framerate', '30'];
const frame = new Uint8Array(64 * 64);

describe('a run of ffmpeg', () => {
  let directory: string;
  let ffmpeg: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel test-'));
    ffmpeg = await PROGRAMS[0]!.ffmpeg();
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** Stands between us and ffmpeg, to tell the process id. */
  async function program(lastLine: string, firstLine = ''): Promise<string> {
    const path = join(directory, 'wrapped');
    await writeFile(path, `#!/bin/sh\n${firstLine}\necho $$ > new-pid && mv new-pid pid\n${lastLine}\n`);
    await chmod(path, 0o755);
    return path;
  }

  async function started(): Promise<void> {
    while (!existsSync(join(directory, 'pid'))) await pause(5);
  }

  async function expectGone(): Promise<void> {
    const pid = Number(await readFile(join(directory, 'pid'), 'utf8'));
    expect(pid).toBeGreaterThan(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(access(join(directory, 'film.mp4'))).rejects.toThrow('ENOENT');
  }

  it('streams frames no faster than they are taken, and tells how many are done', async () => {
    const done: number[] = [];
    async function* frames() {
      for (let index = 0; index < 500; index++) yield frame;
    }
    await runFfmpeg({
      ffmpeg,
      directory,
      inputs: [{ options: BLACK, source: frames() }],
      outputOptions: ['-c:v', 'libx264'],
      output: 'film.mp4',
      onFrames: (count) => done.push(count),
    });
    expect(done.at(-1)).toBe(500);
    const luma = await decode(ffmpeg, '-i', join(directory, 'film.mp4'), '-f', 'rawvideo', '-pix_fmt', 'gray', '-');
    expect(luma.length).toBe(500 * frame.length);
  });

  it('passes options on as they are, spaces and all', async () => {
    await writeFile(join(directory, 'in.raw'), frame);
    const options = ['-metadata', 'title=two words', '-f', 'ffmetadata'];
    await runFfmpeg({
      ffmpeg,
      directory,
      inputs: [{ options: BLACK, source: 'in.raw' }],
      outputOptions: options,
      output: '-a b',
    });
    expect(await readFile(join(directory, '-a b'), 'utf8')).toContain('title=two words');
  });

  it('hands ffmpeg nothing but what it is given, also when its output has no options', async () => {
    const wrapped = await program('for word; do echo "$word"; done > words', '');
    await runFfmpeg({
      ffmpeg: wrapped,
      directory,
      inputs: [{ options: BLACK, source: 'in.raw' }],
      outputOptions: [],
      output: 'film.mp4',
    });
    const words = (await readFile(join(directory, 'words'), 'utf8')).trim().split('\n');
    expect(words.slice(words.indexOf('-i'))).toEqual([
      '-i',
      join(directory, 'in.raw'),
      '-y',
      join(directory, 'film.mp4'),
    ]);
  });

  it('runs the program that it is given, also when another one ran before', async () => {
    for (const { ffmpeg: find } of PROGRAMS) {
      const chosen = await find();
      const wrapped = await program(`exec '${chosen}' "$@"`);
      await writeFile(join(directory, 'in.raw'), frame);
      const input = { options: BLACK, source: 'in.raw' };
      await runFfmpeg({
        ffmpeg: wrapped,
        directory,
        inputs: [input],
        outputOptions: ['-f', 'null'],
        output: 'film.mp4',
      });
      expect((await stat(join(directory, 'pid'))).size).toBeGreaterThan(0);
      await rm(join(directory, 'pid'));
    }
  });

  it('that fails says what was expected, the code and the last lines, and leaves no file', async () => {
    await writeFile(join(directory, 'in.raw'), frame);
    const input = { options: BLACK, source: 'in.raw' };
    const failing = runFfmpeg({
      ffmpeg,
      directory,
      inputs: [input],
      outputOptions: ['-c:v', 'nonsense'],
      output: 'film.mp4',
    });
    const error = await failing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FfmpegError);
    const { code, message } = error as FfmpegError;
    // 1, and 8 of version 9.
    expect([1, 8]).toContain(code);
    expect(message).toMatch(
      new RegExp(`^ffmpeg should have made film\\.mp4, but it ended with code ${code}: .*nonsense`),
    );
    expect(error).toMatchObject({
      stderrTail: expect.stringContaining("Unknown encoder 'nonsense'"),
    });
    await expect(access(join(directory, 'film.mp4'))).rejects.toThrow('ENOENT');
  });

  it('that fails says why, and not only what newer versions add to that', async () => {
    const lines = ["[vost] Unknown encoder 'x'", '[vost] Error selecting an encoder', 'Error opening output files: No'];
    const newer = await program('exit 8', lines.map((line) => `echo "${line}" >&2`).join('\n'));
    const failing = runFfmpeg({ ffmpeg: newer, directory, inputs: [], outputOptions: [], output: 'film.mp4' });
    await expect(failing).rejects.toThrow(`but it ended with code 8: ${lines.join('; ')}. See its last lines`);
  });

  it('that ends before it has taken its whole stream ends well, and closes the stream', async () => {
    let closed: () => void;
    const closing = new Promise<void>((done) => (closed = done));
    async function* endless() {
      try {
        for (;;) yield frame;
      } finally {
        closed();
      }
    }
    const inputs = [{ options: BLACK, source: endless() }];
    await runFfmpeg({ ffmpeg, directory, inputs, outputOptions: ['-frames:v', '5'], output: 'film.mp4' });
    await closing;
    expect((await stat(join(directory, 'film.mp4'))).size).toBeGreaterThan(0);
  });

  it('whose stream fails throws that failure once the process is gone', async () => {
    async function* broken() {
      yield frame;
      await started();
      throw new Error('the narration is gone');
    }
    const wrapped = await program(`exec '${ffmpeg}' "$@"`);
    const inputs = [{ options: BLACK, source: broken() }];
    const failing = runFfmpeg({ ffmpeg: wrapped, directory, inputs, outputOptions: [], output: 'film.mp4' });
    await expect(failing).rejects.toThrow('the narration is gone');
    await expectGone();
  });

  it('that is aborted throws the reason once the process is gone', async () => {
    const abort = new AbortController();
    async function* stalling() {
      for (let index = 0; index < 20; index++) yield frame;
      await started();
      abort.abort(new Error('the film was cancelled'));
      await new Promise(() => {});
    }
    const wrapped = await program(`exec '${ffmpeg}' "$@"`);
    const inputs = [{ options: BLACK, source: stalling() }];
    const run = { ffmpeg: wrapped, directory, inputs, outputOptions: [], output: 'film.mp4', signal: abort.signal };
    await expect(runFfmpeg(run)).rejects.toThrow('the film was cancelled');
    await expectGone();
  });

  it('that does not end when it is asked to is killed', async () => {
    const abort = new AbortController();
    const wrapped = await program('exec sleep 60', "trap '' TERM");
    const run = { ffmpeg: wrapped, directory, inputs: [], outputOptions: [], output: 'film.mp4', signal: abort.signal };
    const aborting = started().then(() => abort.abort(new Error('enough')));
    const [outcome] = await Promise.allSettled([runFfmpeg(run), aborting]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
    await expectGone();
  });

  it('that was aborted before, or whose program is not there, starts nothing', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    const run = { ffmpeg, directory, inputs: [], outputOptions: [], output: 'film.mp4' };
    await expect(runFfmpeg({ ...run, signal })).rejects.toThrow('too late');
    await expect(runFfmpeg({ ...run, ffmpeg: join(directory, 'none') })).rejects.toThrow(/did not start .*ENOENT/);
  });
});
