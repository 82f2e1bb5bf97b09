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
  /** Three clips of three colours with their sound, and the film of them, as most of these tests need it. */
  let three: Awaited<ReturnType<typeof partsOf>>;
  const framesTold: number[] = [];
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-test-'));
    ffmpeg = await find();
    const voices = [voice(20_000), voice(31_234), voice(47_111)];
    three = await partsOf('three', voices, (index) => ['#aa3300', '#777777', '#0033aa'][index]!);
    await joinThree('three.mp4', { onFrames: (frames) => framesTold.push(frames) });
  });
  afterAll(() => rm(directory, { recursive: true }));

  /** Renders a clip for each narration (those of equal length and colour share one file), and their sound. */
  async function partsOf(name: string, narrations: Int16Array[], colour: (index: number) => string) {
    const rendered = new Set<string>();
    const clips: ListedClip[] = [];
    const heard: SoundWork = { clips: sounds.clips(narrations) };
    for (const [index, { row }] of heard.clips.entries()) {
      const { frames } = row;
      const video = `clip-${colour(index).slice(1)}-${frames}.mp4`;
      clips.push({ video, frames });
      if (rendered.has(video)) continue;
      rendered.add(video);
      const picture = await plain(colour(index));
      await encodeClip({ ffmpeg, directory, picture, captions: [], format: TINY, frames, output: video });
    }
    const { signal } = new AbortController();
    await encodeSound({ ...heard, ffmpeg, directory, output: `${name}.m4a`, signal });
    return { ffmpeg, directory, clips, sound: `${name}.m4a`, rows: heard.clips.map(({ row }) => row) };
  }

  /** Joins the three clips to a film, and answers where it is. */
  async function joinThree(output: string, choices: Partial<Parameters<typeof joinClips>[0]> = {}): Promise<string> {
    const { rows: _rows, ...parts } = three;
    await joinClips({ ...parts, ...SPOKEN, title: 'T', output, ...choices });
    return join(directory, output);
  }

  const heardIn = (file: string) => decode(ffmpeg, '-i', file, '-map', '0:a', '-f', 's16le', '-');

  it('has all frames of its clips, and sound that ends with them, without errors', async () => {
    const frames = three.rows.reduce((sum, row) => sum + row.frames, 0);
    expect(framesTold.at(-1)).toBe(frames);
    expect(await lumaFrames(ffmpeg, join(directory, 'three.mp4'), PIXELS)).toHaveLength(frames);
    const samples = (await soundOf(ffmpeg, join(directory, 'three.mp4'))).length;
    expect(Math.abs(samples / 48 - (frames * 1000) / 30)).toBeLessThan(20);
  });

  it('keeps sound and picture together over 100 clips, to the millisecond', async () => {
    const at = 4000;
    const narrations = [0, 1, 2].map((index) => click(8000 + 1733 * index, at));
    const { rows, ...parts } = await partsOf(
      'sync',
      Array.from({ length: 100 }, (_, index) => narrations[index % 3]!),
      (index) => (index % 2 === 0 ? '#000000' : '#ffffff'),
    );
    await joinClips({ ...parts, ...SPOKEN, title: 'Sync', output: 'sync.mp4' });

    const frames = await lumaFrames(ffmpeg, join(directory, 'sync.mp4'), PIXELS);
    const bright = frames.map((frame) => frame[PIXELS / 2]! > 128);
    const cuts = bright.flatMap((now, index) => (index === 0 || now !== bright[index - 1] ? [index] : []));
    expect(cuts).toEqual(rows.map(({ startFrame }) => startFrame));
    expect(cuts).toHaveLength(100);
    const sound = await soundOf(ffmpeg, join(directory, 'sync.mp4'));
    for (const [index, cut] of cuts.entries()) {
      const until = cuts[index + 1] === undefined ? sound.length : cuts[index + 1]! * 1600;
      const loudest = loudestOf(sound.subarray(cut * 1600, until));
      expect(Math.abs(loudest - rows[index]!.voiceStartSample - at)).toBeLessThan(48);
    }
  });

  it('is the same file when its input is the same, ready to be streamed, and carries its title as it is', async () => {
    const title = 'It\'s "5 = 5"; \\{x}\n -y [0:v]\0';
    const first = await readFile(await joinThree('first.mp4', { title }));
    expect(first.equals(await readFile(await joinThree('second.mp4', { title })))).toBe(true);
    expect(first.indexOf('moov')).toBeLessThan(first.indexOf('mdat'));
    expect(first.includes('It\'s "5 = 5"; \\{x} -y [0:v]')).toBe(true);
    expect(first.includes('Lavf')).toBe(false);
  });

  it('has chapters that players find, whatever their titles are, and is as long as without them', async () => {
    const chapters = [
      { startMs: 0, title: 'It\'s "5 = 5"; #1 \\{x}\n[CHAPTER]' },
      { startMs: 1500, title: 'حارس المنارة' },
      { startMs: 3000, title: '灯塔' },
    ];
    const film = await joinThree('chapters.mp4', { chapters });
    const told = (await decode(ffmpeg, '-i', film, '-f', 'ffmetadata', '-')).toString();
    const chapter = /TIMEBASE=1\/(\d+)\nSTART=(\d+)\nEND=(\d+)\ntitle=(.*)/g;
    const found = [...told.matchAll(chapter)].map(([, perSecond, start, end, title]) => {
      const toMs = (ticks: unknown) => Math.round((Number(ticks) * 1000) / Number(perSecond));
      return { startMs: toMs(start), endMs: toMs(end), title: title!.replace(/\\(.)/g, '$1') };
    });
    const frames = three.clips.reduce((sum, clip) => sum + clip.frames, 0);
    const ends = [1500, 3000, Math.round((frames * 1000) / 30)];
    const titles = ['It\'s "5 = 5"; #1 \\{x} [CHAPTER]', 'حارس المنارة', '灯塔'];
    expect(found).toEqual(chapters.map(({ startMs }, n) => ({ startMs, endMs: ends[n], title: titles[n] })));
    const without = await lumaFrames(ffmpeg, join(directory, 'three.mp4'), PIXELS);
    expect(await lumaFrames(ffmpeg, film, PIXELS)).toHaveLength(without.length);
    expect((await heardIn(film)).equals(await heardIn(join(directory, 'three.mp4')))).toBe(true);
  });

  it.each([true, false])('has its subtitles as a track where that is asked for, on: %s', async (areShown) => {
    const srt =
      '1\n00:00:00,300 --> 00:00:01,200\nA sea <\u2060i> {\u2060b} & more.\n\n2\n00:00:02,000 --> 00:00:03,100\nTwo\nlines 海.\n';
    await writeFile(join(directory, 'words.srt'), srt);
    const subtitles = { file: 'words.srt', areShown };
    const film = await joinThree('subtitled.mp4', { subtitles });
    const about = await told(ffmpeg, film, '-t', '0.1');
    expect(about).toMatch(areShown ? /Subtitle: mov_text .*\(default\)/ : /Subtitle: mov_text (?!.*\(default\))/);
    expect(about).toMatch(/Duration: 00:00:04\.3/);
    const read = (await decode(ffmpeg, '-i', film, '-map', '0:s', '-f', 'srt', '-')).toString();
    // An old ffmpeg writes the font of its own into what it reads.
    const kept = read.replace(/[\r\u2060]|<\/?font[^>]*>/g, '');
    expect(kept).toContain('A sea <i> {b} & more.');
    expect(kept).toMatch(/00:00:02,000 --> 00:00:03,100\nTwo\nlines 海\./);
    const video = (file: string) => decode(ffmpeg, '-i', file, '-map', '0:v', '-c', 'copy', '-f', 'h264', '-');
    const without = join(directory, 'three.mp4');
    expect((await video(film)).equals(await video(without))).toBe(true);
    expect((await heardIn(film)).equals(await heardIn(without))).toBe(true);
  });

  it('copies the pictures of its clips and their sound as they are', async () => {
    const pictures = async (file: string) =>
      decode(ffmpeg, '-i', join(directory, file), '-map', '0:v', '-f', 'rawvideo', '-');
    const alone = Buffer.concat(await Promise.all(three.clips.map(({ video }) => pictures(video))));
    expect((await pictures('three.mp4')).equals(alone)).toBe(true);
    const packets = async (file: string) =>
      decode(ffmpeg, '-i', join(directory, file), '-map', '0:a', '-c', 'copy', '-f', 'adts', '-');
    expect((await packets('three.mp4')).equals(await packets('three.m4a'))).toBe(true);
  });

  it('reports sound that is not there, and leaves no file', async () => {
    await expect(joinThree('gone.mp4', { sound: 'gone.m4a' })).rejects.toThrow('gone.m4a');
    await expect(access(join(directory, 'gone.mp4'))).rejects.toThrow('ENOENT');
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
