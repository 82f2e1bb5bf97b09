import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { clipAlone, timelineOf } from '../../../src/domain/film/timeline';
import { joinClips, type ClipToJoin } from '../../../src/media/film-file/join-clips';
import { encodeClip } from '../../../src/media/encode-clip';
import { encodeWav } from '../../../src/media/sound/wav';
import { decode, lumaFrames, PROGRAMS, soundOf, told } from '../decoded';
import { plain } from '../pictures';

const TINY = { width: 64, height: 64, fps: 30 };
const PIXELS = 64 * 64;
const SPOKEN = { fps: 30, language: 'en' };

/** A voice that is none: a tone that swells and fades eight times a second. */
function voice(samples: number, peak = 9000): Int16Array {
  const period = Float32Array.from(
    { length: 6000 },
    (_, at) => Math.sin(at / 25) * Math.sin((Math.PI * at) / 6000) ** 2,
  );
  return Int16Array.from({ length: samples }, (_, at) => peak * period[at % 6000]!);
}

/** A click, long after the fade of the edges. */
function click(samples: number, at: number): Int16Array {
  const sound = new Int16Array(samples);
  sound.fill(30_000, at, at + 2);
  return sound;
}

/** The sample of the greatest amplitude. */
function loudestOf(sound: Int16Array): number {
  return sound.reduce((best, sample, at) => (sample ** 2 > sound[best]! ** 2 ? at : best), 0);
}

describe.each(PROGRAMS)('a film merged by $program', ({ ffmpeg: find }) => {
  let directory: string;
  let ffmpeg: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    ffmpeg = await find();
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** Renders a clip for each narration; clips of equal length and colour share one file. */
  async function clipsOf(narrations: Int16Array[], colour: (index: number) => string): Promise<ClipToJoin[]> {
    const rendered = new Set<string>();
    const clips: ClipToJoin[] = [];
    const { rows } = timelineOf(
      narrations.map(({ length }) => ({ samples: length })),
      30,
    );
    for (const [index, samples] of narrations.entries()) {
      const row = rows[index]!;
      const video = `clip-${colour(index).slice(1)}-${row.frames}.mp4`;
      const picture = await plain(colour(index));
      const render = { ffmpeg, directory, picture, captions: [], format: TINY, frames: row.frames, output: video };
      if (!rendered.has(video)) await encodeClip(render);
      rendered.add(video);
      clips.push({ video, row, readNarration: async () => encodeWav(samples) });
    }
    return clips;
  }

  it('has all frames of its clips, and sound that ends with them, without errors', async () => {
    const clips = await clipsOf([voice(20_000), voice(31_234), voice(47_111)], () => '#777777');
    const done: number[] = [];
    await joinClips({
      ffmpeg,
      directory,
      clips,
      ...SPOKEN,
      title: 'T',
      output: 'film.mp4',
      onFrames: (n) => done.push(n),
    });
    const frames = clips.reduce((sum, { row }) => sum + row.frames, 0);
    expect(done.at(-1)).toBe(frames);
    expect(await lumaFrames(ffmpeg, join(directory, 'film.mp4'), PIXELS)).toHaveLength(frames);
    const samples = (await soundOf(ffmpeg, join(directory, 'film.mp4'))).length;
    expect(Math.abs(samples / 48 - (frames * 1000) / 30)).toBeLessThan(20);
  });

  it('keeps sound and picture together over 20 clips, to the millisecond', async () => {
    const at = 4000;
    const narrations = Array.from({ length: 20 }, (_, index) => click(8000 + 1733 * (index % 3), at));
    const clips = await clipsOf(narrations, (index) => (index % 2 === 0 ? '#000000' : '#ffffff'));
    await joinClips({ ffmpeg, directory, clips, ...SPOKEN, title: 'Sync', output: 'film.mp4' });

    const frames = await lumaFrames(ffmpeg, join(directory, 'film.mp4'), PIXELS);
    const bright = frames.map((frame) => frame[PIXELS / 2]! > 128);
    const cuts = bright.flatMap((now, index) => (index === 0 || now !== bright[index - 1] ? [index] : []));
    expect(cuts).toHaveLength(20);
    const sound = await soundOf(ffmpeg, join(directory, 'film.mp4'));
    for (const [index, cut] of cuts.entries()) {
      const until = cuts[index + 1] === undefined ? sound.length : cuts[index + 1]! * 1600;
      const loudest = loudestOf(sound.subarray(cut * 1600, until));
      expect(Math.abs(loudest - clips[index]!.row.voiceStartSample - at)).toBeLessThan(48);
    }
    expect(cuts.map((cut) => Math.round((cut * 1000) / 30))).toEqual(clips.map(({ row }) => row.startMs));
  });

  it.each([600, 32_000])('is as loud as -16 LUFS from a voice that peaks at %d', async (peak) => {
    const clips = await clipsOf([voice(80_000, peak), voice(60_000, peak / 1.5)], () => '#777777');
    await joinClips({ ffmpeg, directory, clips, ...SPOKEN, title: 'Loud', output: 'film.mp4' });
    const heard = await told(ffmpeg, join(directory, 'film.mp4'), '-filter:a', 'ebur128=peak=true:framelog=verbose');
    expect(Math.abs(Number(/I:\s+(-[\d.]+) LUFS\s+Threshold/.exec(heard)![1]) + 16)).toBeLessThanOrEqual(0.5);
    expect(Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(heard)![1])).toBeLessThan(-1);
    expect(heard).toMatch(/aac \(LC\).* 48000 Hz, stereo/);
  });

  it('is the same file when its input is the same, ready to be streamed, and carries its title as it is', async () => {
    const clips = await clipsOf([voice(20_000)], () => '#777777');
    const title = 'It\'s "5 = 5"; \\{x}\n -y [0:v]\0';
    await joinClips({ ffmpeg, directory, clips, ...SPOKEN, title, output: 'first.mp4' });
    await joinClips({ ffmpeg, directory, clips, ...SPOKEN, title, output: 'second.mp4' });
    const first = await readFile(join(directory, 'first.mp4'));
    expect(first.equals(await readFile(join(directory, 'second.mp4')))).toBe(true);
    expect(first.indexOf('moov')).toBeLessThan(first.indexOf('mdat'));
    expect(first.includes('It\'s "5 = 5"; \\{x} -y [0:v]')).toBe(true);
    expect(first.includes('Lavf')).toBe(false);
  });

  it('copies the pictures of its clips as they are', async () => {
    const clips = await clipsOf([voice(20_000), voice(31_234)], (index) => ['#aa3300', '#0033aa'][index]!);
    await joinClips({ ffmpeg, directory, clips, ...SPOKEN, title: 'Copy', output: 'film.mp4' });
    const pictures = async (file: string) =>
      decode(ffmpeg, '-i', join(directory, file), '-map', '0:v', '-f', 'rawvideo', '-');
    const alone = Buffer.concat(await Promise.all(clips.map(({ video }) => pictures(video))));
    expect((await pictures('film.mp4')).equals(alone)).toBe(true);
  });

  it('reports a narration that cannot be read, and leaves no file', async () => {
    const [clip] = await clipsOf([voice(20_000)], () => '#777777');
    const gone = { ...clip!, readNarration: () => Promise.reject(new Error('the store is away')) };
    const merging = joinClips({
      ffmpeg,
      directory,
      clips: [clip!, gone],
      ...SPOKEN,
      title: 'Gone',
      output: 'film.mp4',
    });
    await expect(merging).rejects.toThrow('the store is away');
    await expect(access(join(directory, 'film.mp4'))).rejects.toThrow('ENOENT');
  });

  it('stops reading narrations and leaves no file when it is aborted', async () => {
    const [clip] = await clipsOf([voice(20_000)], () => '#777777');
    const abort = new AbortController();
    let reads = 0;
    const counted = {
      ...clip!,
      readNarration: async () => {
        if (++reads === 5) abort.abort(new Error('cancelled'));
        return clip!.readNarration();
      },
    };
    const clips = Array.from({ length: 50 }, () => counted);
    const merge = { ffmpeg, directory, clips, ...SPOKEN, title: 'Long', output: 'film.mp4', signal: abort.signal };
    await expect(joinClips(merge)).rejects.toThrow('cancelled');
    expect(reads).toBe(5);
    await expect(access(join(directory, 'film.mp4'))).rejects.toThrow('ENOENT');
  });

  it('refuses names that could mean more than a file of its directory, and a film of nothing', async () => {
    const clip = { row: clipAlone({ samples: 9 }, 30), readNarration: async () => encodeWav(new Int16Array(9)) };
    for (const video of ["x'\nfile '/etc/passwd", '../clip.mp4', '/clip.mp4', '-y', '']) {
      const merging = joinClips({
        ffmpeg,
        directory,
        clips: [{ ...clip, video }],
        ...SPOKEN,
        title: '',
        output: 'film.mp4',
      });
      await expect(merging).rejects.toThrow('joined by plain file names');
    }
    await expect(joinClips({ ffmpeg, directory, clips: [], ...SPOKEN, title: '', output: 'film.mp4' })).rejects.toThrow(
      'at least one clip',
    );
  });
});
