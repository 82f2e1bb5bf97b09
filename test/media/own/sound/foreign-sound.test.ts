import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFfmpeg, type FoundFfmpeg } from '../../../../src/media/ffmpeg/probe';
import { foreignProblem } from '../../../../src/media/own/sound/foreign-sound';
import { importSound } from '../../../../src/media/own/sound/import-sound';
import { decodeWav, encodeWav } from '../../../../src/media/sound/wav';
import { wavFile } from '../../../speech/wav-file';

const { sin, PI } = Math;
const RATE = 48_000;
const TONE = Float64Array.from({ length: 3 * RATE }, (_, at) => 0.5 * sin((2 * PI * 500 * at) / RATE));

let directory: string;
let ffmpeg: FoundFfmpeg;
let isNew: boolean;

beforeAll(async () => {
  ffmpeg = await findFfmpeg(process.env);
  isNew = foreignProblem(ffmpeg.version) === undefined;
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-foreign-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const imported = (by = ffmpeg, signal = new AbortController().signal) => {
  return importSound({ ffmpeg: by, directory, file: 'own', output: 'made.wav', signal });
};

/** Whether what was made is the tone. */
async function heardIn({ samples }: { samples: number }) {
  const left = decodeWav(await readFile(join(directory, 'made.wav')), 2).filter((_, at) => at % 2 === 0);
  const middle = left.subarray(48_000, 96_000);
  const crossings = middle.filter((sample, at) => at > 0 && sample >= 0 && middle[at - 1]! < 0).length;
  return { isThreeSeconds: Math.abs(samples / 48_000 - 3) < 0.1, isOf500Hertz: Math.abs(crossings - 500) <= 1 };
}

/** The tone as a file of another kind, as this machine's ffmpeg encodes it. */
async function encoded(muxer: string, coder: string): Promise<void> {
  await writeFile(join(directory, 'tone.wav'), encodeWav(Int16Array.from(TONE, (sample) => sample * 32_767)));
  const options = ['-v', 'error', '-i', 'tone.wav', '-c:a', coder, '-strict', '-2', '-f', muxer, 'own'];
  await promisify(execFile)(ffmpeg.path, options, { cwd: directory });
}

describe('which ffmpeg decodes foreign sound', () => {
  it.each([
    '5.1.9-0+deb12u1',
    '5.0',
    'n7.1.1',
    '6.1.1-3ubuntu5',
    'N-109542-g1bf1b4a',
    '2024-05-15-git-7b47099bc0-full',
  ])('is one of 5 or newer: %s', (version) => {
    expect(foreignProblem(version)).toBeUndefined();
  });

  it.each([
    '4.4.2-0ubuntu0.22.04.1',
    '4.1',
    'n4.3',
    'N-47683-g0e8eb07980-static',
    '2018-12-17-git-0e8eb07',
    'own build',
  ])('is none that is older, or does not tell: %s', (version) => {
    expect(foreignProblem(version)).toContain(`the one here is ${version}`);
  });
});

describe('foreign sound', () => {
  // Each is what an ffmpeg of this machine may lack; where it is too old, what is refused is tried instead.
  it.each([
    ['mp3', 'libmp3lame'],
    ['ipod', 'aac'],
    ['mp4', 'alac'],
    ['ogg', 'libvorbis'],
    ['ogg', 'flac'],
    ['flac', 'flac'],
  ])('in a file of %s by %s becomes what a film is mixed with', async (muxer, coder) => {
    await encoded(muxer, coder);
    const told = await imported().then(heardIn, ({ message }: Error) => {
      return /decoded only by ffmpeg 5 or newer/.test(message) ? 'too old' : message;
    });
    expect(told).toEqual(isNew ? { isThreeSeconds: true, isOf500Hertz: true } : 'too old');
  });

  it('that is none, as of a video without any, is told so, and not what ffmpeg says of it', async () => {
    const options = ['-v', 'error', '-f', 'lavfi', '-i', 'color=s=16x16:d=1', '-c:v', 'mpeg4', '-f', 'mp4', 'own'];
    await promisify(execFile)(ffmpeg.path, options, { cwd: directory });
    const told = isNew ? 'has no sound, as a video without any: bring a file that has some' : /ffmpeg 5 or newer/;
    await expect(imported()).rejects.toThrow(told);
  });

  it('is refused where only the ffmpeg of npm is there, and a WAV file is not', async () => {
    const old = await findFfmpeg({ PATH: '' });
    await encoded('flac', 'flac');
    await expect(imported(old)).rejects.toThrow('or bring the sound as a WAV file, which needs none');
    await rm(join(directory, 'own'));
    await writeFile(join(directory, 'own'), wavFile(TONE, { rate: RATE }));
    await expect(imported(old)).resolves.toMatchObject({ samples: expect.any(Number) });
  });

  it('is decoded as what it begins like, and never as what it says besides: nobody is asked for anything', async () => {
    let asked = 0;
    const server = createServer((socket) => {
      asked++;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`;
      const playlist = `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${address}\nfile:///etc/passwd\n`;
      for (const beginning of ['ID3\x03\0\0\0\0\0\0', 'fLaC', 'OggS', '\0\0\0\x18ftypM4A \0\0\0\0']) {
        await writeFile(join(directory, 'own'), Buffer.from(beginning + playlist, 'latin1'));
        await expect(imported()).rejects.toMatchObject({ name: 'OwnMediaError' });
      }
      await writeFile(join(directory, 'own'), playlist);
      await expect(imported()).rejects.toThrow('is audio/mpegurl, which is not decoded');
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });

  it('that is damaged is refused, and nothing is left of it', async () => {
    await writeFile(join(directory, 'own'), Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(50_000, 7)]));
    await expect(imported()).rejects.toMatchObject({ name: 'OwnMediaError' });
    await expect(stat(join(directory, 'decoded.wav'))).rejects.toThrow('ENOENT');
    await expect(stat(join(directory, 'made.wav'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['own: No space left on device', 'FfmpegError'],
    ['own: Disk quota exceeded', 'FfmpegError'],
    // What a file is called inside, and what a server of its own says, are no words of the disk.
    ['title: There is no space left for us', 'OwnMediaError'],
    ['comment: API quota exceeded', 'OwnMediaError'],
  ])('that ffmpeg ends of with "%s" is a %s', async (words, name) => {
    const path = join(directory, 'ffmpeg.sh');
    await writeFile(path, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`, { mode: 0o755 });
    await writeFile(join(directory, 'own'), Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(50_000, 7)]));
    await expect(imported({ ...ffmpeg, path, version: '7.0' })).rejects.toMatchObject({ name });
  });

  it('stops when it is no longer wanted', async () => {
    await writeFile(join(directory, 'own'), wavFile(TONE, { rate: RATE }));
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    await expect(imported(ffmpeg, controller.signal)).rejects.toThrow('cancelled');
  });
});
