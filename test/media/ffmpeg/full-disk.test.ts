import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runFfmpeg } from '../../../src/media/ffmpeg/ffmpeg';
import { canMount, mountDisk, unmountDisk } from '../../support/store/tiny-disk';
import { PROGRAMS } from '../decoded';

const SOUND = ['-f', 'f32le', '-ar', '48000', '-ac', '1'];
const TEN_SECONDS = Float32Array.from({ length: 480_000 }, (_, at) => Math.sin(at / 20));
const DISK_BYTES = 2 ** 20;

(canMount() ? describe : describe.skip).each(PROGRAMS)('a disk that is full, under $program', (program) => {
  let disk: string;
  beforeEach(async () => {
    disk = await mkdtemp(join(tmpdir(), 'storyreel-full-'));
    mountDisk(disk, DISK_BYTES / 2 ** 20);
  });
  afterEach(async () => {
    unmountDisk(disk);
    await rm(disk, { recursive: true });
  });

  it.each([
    ['before its first byte', 0],
    ['in the middle', 40_960],
  ])('%s makes a run fail, which says so and leaves nothing', async (_when, freeBytes) => {
    await writeFile(join(disk, 'others'), Buffer.alloc(DISK_BYTES - freeBytes));
    async function* sound() {
      yield new Uint8Array(TEN_SECONDS.buffer);
    }
    const run = runFfmpeg({
      ffmpeg: await program.ffmpeg(),
      directory: disk,
      inputs: [{ options: SOUND, source: sound() }],
      outputOptions: ['-c:a', 'aac', '-b:a', '160k'],
      output: 'sound.m4a',
    });
    await expect(run).rejects.toThrow(/^ffmpeg should have made sound\.m4a, but .*No space left on device/);
    expect(await readdir(disk)).toEqual(['others']);
  });
});
