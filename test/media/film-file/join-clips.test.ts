import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ListedClip } from '../../../src/media/film-file/clip-list';
import { joinClips } from '../../../src/media/film-file/join-clips';
import { encodeClip } from '../../../src/media/encode-clip';
import { encodeSound } from '../../../src/media/sound/encode-sound';
import type { SoundWork } from '../../../src/media/sound/sound-work';
import { decode, lumaFrames, PROGRAMS, soundOf, told } from '../decoded';
import { plain } from '../pictures';
import { soundDirectory } from '../sound/sound-files';

const sounds = soundDirectory();
afterAll(sounds.remove);

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
  let best = 0;
  for (let at = 0; at < sound.length; at++) if (sound[at]! ** 2 > sound[best]! ** 2) best = at;
  return best;
}

describe.each(PROGRAMS)('a film merged by $program', ({ ffmpeg: find }) => {
  let directory: string;
  let ffmpeg: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    ffmpeg = await find();
  });
  afterEach(() => rm(directory, { recursive: true }));

  /** Renders a clip for each narration (those of equal length and colour share one file), and their sound. */
  async function partsOf(narrations: Int16Array[], colour: (index: number) => string) {
    const rendered = new Set<string>();
    const clips: ListedClip[] = [];
    const heard: SoundWork = { clips: sounds.clips(narrations) };
    for (const [index, { row }] of heard.clips.entries()) {
      const { frames } = row;
      const video = `clip-${colour(index).slice(1)}-${frames}.mp4`;
      const picture = await plain(colour(index));
      const render = { ffmpeg, directory, picture, captions: [], format: TINY, frames, output: video };
      if (!rendered.has(video)) await encodeClip(render);
      rendered.add(video);
      clips.push({ video, frames });
    }
    const { signal } = new AbortController();
    await encodeSound({ ...heard, ffmpeg, directory, output: 'sound.m4a', signal });
    return { ffmpeg, directory, clips, sound: 'sound.m4a', rows: heard.clips.map(({ row }) => row) };
  }

  it('has all frames of its clips, and sound that ends with them, without errors', async () => {
    const { rows, ...parts } = await partsOf([voice(20_000), voice(31_234), voice(47_111)], () => '#777777');
    const done: number[] = [];
    await joinClips({ ...parts, ...SPOKEN, title: 'T', output: 'film.mp4', onFrames: (n) => done.push(n) });
    const frames = rows.reduce((sum, row) => sum + row.frames, 0);
    expect(done.at(-1)).toBe(frames);
    expect(await lumaFrames(ffmpeg, join(directory, 'film.mp4'), PIXELS)).toHaveLength(frames);
    const samples = (await soundOf(ffmpeg, join(directory, 'film.mp4'))).length;
    expect(Math.abs(samples / 48 - (frames * 1000) / 30)).toBeLessThan(20);
  });

  it('keeps sound and picture together over 100 clips, to the millisecond', async () => {
    const at = 4000;
    const narrations = [0, 1, 2].map((index) => click(8000 + 1733 * index, at));
    const { rows, ...parts } = await partsOf(
      Array.from({ length: 100 }, (_, index) => narrations[index % 3]!),
      (index) => (index % 2 === 0 ? '#000000' : '#ffffff'),
    );
    await joinClips({ ...parts, ...SPOKEN, title: 'Sync', output: 'film.mp4' });

    const frames = await lumaFrames(ffmpeg, join(directory, 'film.mp4'), PIXELS);
    const bright = frames.map((frame) => frame[PIXELS / 2]! > 128);
    const cuts = bright.flatMap((now, index) => (index === 0 || now !== bright[index - 1] ? [index] : []));
    expect(cuts).toEqual(rows.map(({ startFrame }) => startFrame));
    expect(cuts).toHaveLength(100);
    const sound = await soundOf(ffmpeg, join(directory, 'film.mp4'));
    for (const [index, cut] of cuts.entries()) {
      const until = cuts[index + 1] === undefined ? sound.length : cuts[index + 1]! * 1600;
      const loudest = loudestOf(sound.subarray(cut * 1600, until));
      expect(Math.abs(loudest - rows[index]!.voiceStartSample - at)).toBeLessThan(48);
    }
  });

  it('is the same file when its input is the same, ready to be streamed, and carries its title as it is', async () => {
    const { rows: _rows, ...parts } = await partsOf([voice(20_000)], () => '#777777');
    const title = 'It\'s "5 = 5"; \\{x}\n -y [0:v]\0';
    await joinClips({ ...parts, ...SPOKEN, title, output: 'first.mp4' });
    await joinClips({ ...parts, ...SPOKEN, title, output: 'second.mp4' });
    const first = await readFile(join(directory, 'first.mp4'));
    expect(first.equals(await readFile(join(directory, 'second.mp4')))).toBe(true);
    expect(first.indexOf('moov')).toBeLessThan(first.indexOf('mdat'));
    expect(first.includes('It\'s "5 = 5"; \\{x} -y [0:v]')).toBe(true);
    expect(first.includes('Lavf')).toBe(false);
  });

  it('has chapters that players find, whatever their titles are, and is as long as without them', async () => {
    const { rows: _rows, ...parts } = await partsOf([voice(48_000), voice(48_000), voice(48_000)], () => '#777777');
    const chapters = [
      { startMs: 0, title: 'It\'s "5 = 5"; #1 \\{x}\n[CHAPTER]' },
      { startMs: 1500, title: 'حارس المنارة' },
      { startMs: 3000, title: '灯塔' },
    ];
    await joinClips({ ...parts, ...SPOKEN, title: 'T', output: 'without.mp4' });
    await joinClips({ ...parts, ...SPOKEN, title: 'T', chapters, output: 'film.mp4' });
    const film = join(directory, 'film.mp4');
    const told = (await decode(ffmpeg, '-i', film, '-f', 'ffmetadata', '-')).toString();
    const found = [...told.matchAll(/START=(\d+)\nEND=(\d+)\ntitle=(.*)/g)].map(([, start, end, title]) => {
      return { startMs: Number(start), endMs: Number(end), title: title!.replace(/\\(.)/g, '$1') };
    });
    const frames = parts.clips.reduce((sum, clip) => sum + clip.frames, 0);
    const ends = [1500, 3000, Math.round((frames * 1000) / 30)];
    const titles = ['It\'s "5 = 5"; #1 \\{x} [CHAPTER]', 'حارس المنارة', '灯塔'];
    expect(found).toEqual(chapters.map(({ startMs }, n) => ({ startMs, endMs: ends[n], title: titles[n] })));
    const without = await lumaFrames(ffmpeg, join(directory, 'without.mp4'), PIXELS);
    expect(await lumaFrames(ffmpeg, film, PIXELS)).toHaveLength(without.length);
    const sound = (file: string) => soundOf(ffmpeg, join(directory, file));
    expect(await sound('film.mp4')).toEqual(await sound('without.mp4'));
  });

  it.each([true, false])('has its subtitles as a track where that is asked for, on: %s', async (areShown) => {
    const { rows: _rows, ...parts } = await partsOf([voice(48_000), voice(48_000)], () => '#777777');
    const srt =
      '1\n00:00:00,300 --> 00:00:01,200\nA sea <\u2060i> {\u2060b} & more.\n\n2\n00:00:02,000 --> 00:00:03,100\nTwo\nlines 海.\n';
    await writeFile(join(directory, 'words.srt'), srt);
    const subtitles = { file: 'words.srt', areShown };
    const film = join(directory, 'film.mp4');
    await joinClips({ ...parts, ...SPOKEN, title: 'T', output: 'without.mp4' });
    await joinClips({ ...parts, ...SPOKEN, title: 'T', subtitles, output: 'film.mp4' });
    const about = await told(ffmpeg, film, '-t', '0.1');
    expect(about).toMatch(areShown ? /Subtitle: mov_text .*\(default\)/ : /Subtitle: mov_text (?!.*\(default\))/);
    expect(about).toMatch(/Duration: 00:00:03\.[0-9]/);
    const read = (await decode(ffmpeg, '-i', film, '-map', '0:s', '-f', 'srt', '-')).toString();
    // An old ffmpeg writes the font of its own into what it reads.
    const kept = read.replace(/[\r\u2060]|<\/?font[^>]*>/g, '');
    expect(kept).toContain('A sea <i> {b} & more.');
    expect(kept).toMatch(/00:00:02,000 --> 00:00:03,100\nTwo\nlines 海\./);
    const video = (file: string) =>
      decode(ffmpeg, '-i', join(directory, file), '-map', '0:v', '-c', 'copy', '-f', 'h264', '-');
    expect((await video('film.mp4')).equals(await video('without.mp4'))).toBe(true);
    expect(await soundOf(ffmpeg, film)).toEqual(await soundOf(ffmpeg, join(directory, 'without.mp4')));
  });

  it('copies the pictures of its clips and their sound as they are', async () => {
    const { rows: _rows, ...parts } = await partsOf(
      [voice(20_000), voice(31_234)],
      (index) => ['#aa3300', '#0033aa'][index]!,
    );
    await joinClips({ ...parts, ...SPOKEN, title: 'Copy', output: 'film.mp4' });
    const pictures = async (file: string) =>
      decode(ffmpeg, '-i', join(directory, file), '-map', '0:v', '-f', 'rawvideo', '-');
    const alone = Buffer.concat(await Promise.all(parts.clips.map(({ video }) => pictures(video))));
    expect((await pictures('film.mp4')).equals(alone)).toBe(true);
    const packets = async (file: string) =>
      decode(ffmpeg, '-i', join(directory, file), '-map', '0:a', '-c', 'copy', '-f', 'adts', '-');
    expect((await packets('film.mp4')).equals(await packets('sound.m4a'))).toBe(true);
  });

  it('reports sound that is not there, and leaves no file', async () => {
    const { rows: _rows, ...parts } = await partsOf([voice(20_000)], () => '#777777');
    const merging = joinClips({ ...parts, sound: 'gone.m4a', ...SPOKEN, title: 'Gone', output: 'film.mp4' });
    await expect(merging).rejects.toThrow('gone.m4a');
    await expect(access(join(directory, 'film.mp4'))).rejects.toThrow('ENOENT');
  });

  it('refuses names that could mean more than a file of its directory, and a film of nothing', async () => {
    const rest = { ffmpeg, directory, sound: 'sound.m4a', ...SPOKEN, title: '', output: 'film.mp4' };
    for (const video of ["x'\nfile '/etc/passwd", '../clip.mp4', '/clip.mp4', '-y', '']) {
      const merging = joinClips({ ...rest, clips: [{ video, frames: 30 }] });
      await expect(merging).rejects.toThrow('joined by plain file names');
    }
    await expect(joinClips({ ...rest, clips: [] })).rejects.toThrow('at least one clip');
  });
});
