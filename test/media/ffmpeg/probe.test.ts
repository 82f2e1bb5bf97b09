import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { findFfmpeg } from '../../../src/media/ffmpeg/probe';

describe('the ffmpeg to use', () => {
  let directory: string;
  let poor: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    poor = join(directory, 'ffmpeg');
    const help =
      'libx264 AVOptions:\nAAC encoder AVOptions:\nass muxer AVOptions:\nconcat AVOptions:\namovie AVOptions:\n';
    await writeFile(poor, `#!/bin/sh\necho 'ffmpeg version 9.9 made for this' >&2\nprintf '${help}'\n`);
    await chmod(poor, 0o755);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('is the one that came from npm when nothing is named or installed', async () => {
    const found = await findFfmpeg({ PATH: join(directory, 'nothing') });
    expect(found.source).toBe('npm');
    expect(found.version).toMatch(/^N-|^\d/);
  });

  it('is the one that FFMPEG_PATH names, before all others', async () => {
    const { path, version } = await findFfmpeg({});
    expect(await findFfmpeg({ FFMPEG_PATH: path, PATH: process.env['PATH'] })).toEqual({
      path,
      version,
      source: 'FFMPEG_PATH',
    });
  });

  it('is never one that FFMPEG_PATH names and that lacks something: the error says what, and what to do', async () => {
    await expect(findFfmpeg({ FFMPEG_PATH: poor, PATH: process.env['PATH'] })).rejects.toThrow(
      `FFMPEG_PATH names ${poor}, but it lacks the filter ass (libass), the demuxer concat, the input device lavfi, the filter movie. ` +
        'Name a complete ffmpeg (4.1 or later), or unset FFMPEG_PATH.',
    );
    await expect(findFfmpeg({ FFMPEG_PATH: join(directory, 'nothing') })).rejects.toThrow(/does not run.*ENOENT/);
    await expect(findFfmpeg({ FFMPEG_PATH: process.execPath })).rejects.toThrow('FFMPEG_PATH names');
  });

  it('is never one on the PATH that lacks something: it is passed over', async () => {
    const { path } = await findFfmpeg({});
    expect(await findFfmpeg({ PATH: directory })).toMatchObject({ source: 'npm', path });
    const whole = await findFfmpeg({ PATH: process.env['PATH'] });
    expect(await findFfmpeg({ PATH: [directory, process.env['PATH']].join(delimiter) })).toEqual(whole);
  });
});
