import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeSound } from '../../../src/media/sound/encode-sound';
import { mp4Header } from '../../support/films/mp4-header';
import { PROGRAMS, soundOf, told } from '../decoded';
import { soundDirectory } from './sound-files';

const sounds = soundDirectory();
afterAll(sounds.remove);
const { directory } = sounds;

/** A voice that is none: a tone of many partials that swells and fades four times a second, with a pause in each second. */
function voice(samples: number, peak: number): Int16Array {
  const { sin, PI } = Math;
  const second = Float32Array.from({ length: 48_000 }, (_, at) => {
    if (at > 38_000) return 0;
    const swell = sin((PI * (at % 12_000)) / 12_000) ** 2;
    return (
      swell *
      [1, 2, 3, 5, 8, 13].reduce((sum, partial) => sum + sin((2 * PI * 150 * partial * at) / 48_000) / partial, 0)
    );
  });
  return Int16Array.from({ length: samples }, (_, at) => (peak / 2) * second[at % 48_000]!);
}

/** Music that is none: two chords in turn. */
function music(samples: number, peak: number): Int16Array {
  const { sin, PI } = Math;
  const both = new Int16Array(2 * samples);
  for (let at = 0; at < samples; at++) {
    const tones = at % 192_000 < 96_000 ? [220, 275, 330] : [165, 220, 275];
    for (const channel of [0, 1]) {
      both[2 * at + channel] =
        (peak / 3) * tones.reduce((sum, hertz) => sum + sin((2 * PI * (hertz + channel) * at) / 48_000), 0);
    }
  }
  return both;
}

describe.each(PROGRAMS)('the sound of a film encoded by $program', ({ ffmpeg: find }) => {
  let ffmpeg: string;
  beforeAll(async () => {
    ffmpeg = await find();
  });
  const { signal } = new AbortController();
  const encode = async (
    work: Partial<Parameters<typeof encodeSound>[0]> & Pick<Parameters<typeof encodeSound>[0], 'clips'>,
  ) => {
    const whole = { ffmpeg, directory, output: 'sound.m4a', signal, ...work };
    await encodeSound(whole);
    return join(directory, whole.output);
  };
  const clips = sounds.clips([voice(200_000, 9000), voice(160_000, 6000), voice(60_000, 8000)]);
  const bed = sounds.bed(music(300_000, 12_000), 200_000);
  const long = voice(480_000, 9000);
  /** Voices alone, and over music. */
  let alone: string;
  let mixed: string;
  beforeAll(async () => {
    alone = await encode({ clips, output: 'alone.m4a' });
    mixed = await encode({ clips, bed, output: 'mixed.m4a' });
  });

  it.each([
    ['a soft voice', () => encode({ clips: sounds.clips([voice(240_000, 600)]) })],
    ['a loud voice', () => encode({ clips: sounds.clips([voice(240_000, 32_000)]) })],
    ['voices with music', () => mixed],
  ])('is as loud as -16 LUFS from %s, in stereo, without a peak above -1 dBTP', async (_, file) => {
    const heard = await told(ffmpeg, await file(), '-filter:a', 'ebur128=peak=true:framelog=verbose');
    expect(Math.abs(Number(/I:\s+(-[\d.]+) LUFS\s+Threshold/.exec(heard)![1]) + 16)).toBeLessThanOrEqual(0.5);
    expect(Number(/True peak:\s+Peak:\s+(-?[\d.]+) dBFS/.exec(heard)![1])).toBeLessThanOrEqual(-1);
    expect(heard).toMatch(/aac \(LC\).* 48000 Hz, stereo/);
  });

  it('is the same on both sides when a voice speaks alone, and not with music', async () => {
    const differenceDb = async (file: string) => {
      const heard = await told(ffmpeg, file, '-af', 'pan=mono|c0=0.5*c0-0.5*c1,astats');
      return Number(/Peak level dB: (-[\d.]+)/.exec(heard)![1]);
    };
    // The last of 16 bits is worth -90 dB.
    expect(await differenceDb(alone)).toBeLessThan(-90);
    expect(await differenceDb(mixed)).toBeGreaterThan(-60);
  });

  it('has at least 128 kbit in each second', async () => {
    const { tracks, durationMs } = await mp4Header(mixed);
    const bits = 8 * tracks[0]!.sampleBytes.reduce((sum, bytes) => sum + bytes, 0);
    expect(bits / durationMs).toBeGreaterThan(128);
    expect(bits / durationMs).toBeLessThan(170);
  });

  it('ends with the film, at the border of a packet', async () => {
    const samples = clips.reduce((sum, { row }) => sum + row.samples, 0);
    const heard = (await soundOf(ffmpeg, mixed)).length;
    expect(Math.abs(heard - samples)).toBeLessThanOrEqual(1024);
  });

  it('is the same file each time', async () => {
    const again = await readFile(await encode({ clips, bed }));
    expect(again.equals(await readFile(mixed))).toBe(true);
  });

  it('reports a narration that is not there, and leaves no file', async () => {
    const gone = { ...clips[1]!, narration: '/nowhere.wav' };
    await expect(encode({ clips: [clips[0]!, gone], output: 'gone.m4a' })).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(access(join(directory, 'gone.m4a'))).rejects.toThrow('ENOENT');
  });

  it('ends when it is aborted, and leaves no file', async () => {
    const abort = new AbortController();
    const many = sounds.clips(Array.from({ length: 200 }, () => long));
    setImmediate(() => abort.abort(new Error('cancelled')));
    await expect(encode({ clips: many, output: 'long.m4a', signal: abort.signal })).rejects.toThrow('cancelled');
    await expect(access(join(directory, 'long.m4a'))).rejects.toThrow('ENOENT');
  });
});
