import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clipProblem } from '../../src/media/clip-problem';
import { encodeClip } from '../../src/media/encode-clip';
import { findFfmpeg } from '../../src/media/ffmpeg/probe';
import { plain } from './pictures';

describe("the check of a clip's file", () => {
  let directory: string;
  let path: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-clip-'));
    path = join(directory, 'clip.mp4');
    const { path: ffmpeg } = await findFfmpeg(process.env);
    const format = { width: 180, height: 320, fps: 30 };
    const picture = await plain('#808080');
    await encodeClip({ ffmpeg, directory, picture, captions: [], format, frames: 20, output: 'clip.mp4' });
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('finds nothing wrong with a clip as it was asked for', async () => {
    expect(await clipProblem(path, { frames: 20, ticksPerFrame: 512 })).toBeUndefined();
  });

  it('says how many packets it has instead, and that they are not as long as a frame', async () => {
    expect(await clipProblem(path, { frames: 21, ticksPerFrame: 512 })).toBe('it has 20 packets instead of 21');
    expect(await clipProblem(path, { frames: 20, ticksPerFrame: 500 })).toBe('its packets are not equally long');
  });

  it('fails on what is no clip at all', async () => {
    const cut = join(directory, 'cut.mp4');
    await writeFile(cut, (await readFile(path)).subarray(0, 100));
    await expect(clipProblem(cut, { frames: 20, ticksPerFrame: 512 })).rejects.toThrow('no header');
  });
});
