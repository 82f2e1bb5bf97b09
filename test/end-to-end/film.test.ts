import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src/domain/film/manifest';
import { timelineOf } from '../../src/domain/film/timeline';
import { decode, EACH_ONCE, PROGRAMS, soundOf, told } from '../media/decoded';

const ROOT = join(__dirname, '..', '..');
const STORY = join(ROOT, 'examples', 'the-lighthouse-keeper.md');

const PIXELS = 54 * 96;

interface Run {
  code: number | null;
  output: string;
}

/** Runs the built `storyreel` in a directory, with a home of its own. */
function storyreel(directory: string, ...args: string[]): Promise<Run> {
  const environment = { ...process.env, STORYREEL_HOME: join(directory, 'home') };
  const command = [join(ROOT, 'dist', 'cli', 'index.js'), ...args];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      command,
      { cwd: directory, env: { ...environment, TEMPORAL_ADDRESS: '' } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }),
    );
  });
}

describe('a story made into a film from the command line, offline', () => {
  let directory: string;
  let first: Run;
  let manifest: Manifest;
  let film: string;
  let ffmpeg: string;
  /** The brightness of each frame in so few pixels, one frame after another. */
  let luma: Buffer;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-film-'));
    film = join(directory, 'The Lighthouse Keeper.mp4');
    ffmpeg = (await PROGRAMS[0]?.ffmpeg()) ?? '';
    first = await storyreel(directory, 'make', STORY, '--no-keep');
    if (first.code !== 0) throw new Error(first.output);
    manifest = JSON.parse(await readFile(join(directory, 'The Lighthouse Keeper.manifest.json'), 'utf8')) as Manifest;
    const { filter, options } = EACH_ONCE;
    const size = ['-vf', `${filter},scale=54:96:flags=area`, ...options, '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
    luma = await decode(ffmpeg, '-i', film, '-map', '0:v', ...size);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('tells each step, how long it took, where to look on, and where the film is', () => {
    expect(first.output).toMatch(/look into it: http:\/\/127\.0\.0\.1:\d+\/namespaces\/default\/workflows\/film-/);
    for (const step of ['script', 'scene 1/3: voice', 'scene 2/3: picture', 'scene 3/3: clip', 'film']) {
      expect(first.output).toContain(`${step} done (`);
    }
    // Waited and took, however long that is.
    expect(first.output).toMatch(/scene 2\/3: clip +(\d+ min )?[\d.]+ s +(\d+ min )?[\d.]+ s\n/);
    expect(first.output).toContain('The Lighthouse Keeper.mp4');
  });

  it('is H.264 and AAC in 1080x1920 at 30 frames a second, in BT.709', async () => {
    const description = await told(ffmpeg, film, '-t', '0.1');
    expect(description).toMatch(/Video: h264 \(Main\).*yuv420p\(tv, bt709.*1080x1920.*30 fps/);
    expect(description).toMatch(/Audio: aac.*48000 Hz, stereo/);
  });

  it('can be played while it is still being fetched: its index comes first', async () => {
    const start = (await readFile(film)).subarray(0, 64).toString('latin1');
    expect(start).toMatch(/ftyp[^]*moov/);
  });

  it('is as long as its clips and the borders between them together, to the frame', () => {
    const frames = luma.length / PIXELS;
    const { scenes, borders = [] } = manifest;
    expect(borders.map((border) => border.frames)).toEqual([7, ...scenes.slice(1).map(() => 15), 8]);
    expect(frames).toBe([...borders, ...scenes.map(({ clip }) => clip)].reduce((sum, piece) => sum + piece.frames, 0));
    expect(frames).toBe(
      timelineOf(
        scenes.map(({ narration }) => narration),
        30,
      ).frames,
    );
    expect(frames).toBe(manifest.film.frames);
    expect(manifest.film.durationMs).toBe(Math.round((frames * 1000) / 30));
  });

  it('comes out of black, never jumps from one scene to the next, and ends in black', () => {
    const frame = (index: number) => luma.subarray(index * PIXELS, (index + 1) * PIXELS);
    const brightest = (index: number) => Math.max(...frame(index));
    expect([brightest(0) < 60, brightest(7) > 100, brightest(manifest.film.frames - 1) < 8]).toEqual([
      true,
      true,
      true,
    ]);
    // Between black and the first scene, and the last one and black.
    for (let index = 8; index <= manifest.film.frames - 9; index++) {
      const before = frame(index - 1);
      const change = frame(index).reduce((sum, pixel, at) => sum + Math.abs(pixel - before[at]!), 0) / PIXELS;
      // A cut changes the mean pixel by dozens of levels; a fifteenth of that, or a caption, by a few.
      expect([index, change < 16]).toEqual([index, true]);
    }
  });

  it('has sound that ends with the picture, within 20 ms', async () => {
    const sound = await soundOf(ffmpeg, film);
    const pictureSeconds = manifest.film.frames / 30;
    expect(Math.abs(sound.length / 48_000 - pictureSeconds)).toBeLessThan(0.02);
  });

  it('is as loud as films on the web are: about -16 LUFS', async () => {
    const measured = /I:\s+(-\d+\.\d) LUFS\s+Threshold/.exec(await told(ffmpeg, film, '-map', '0:a', '-af', 'ebur128'));
    expect(Number(measured?.[1])).toBeGreaterThan(-16.6);
    expect(Number(measured?.[1])).toBeLessThan(-15.4);
  });

  it("says the story's own words in its subtitles", async () => {
    const subtitles = await readFile(join(directory, 'The Lighthouse Keeper.srt'), 'utf8');
    const words = subtitles
      .split('\n')
      .filter((line) => !/^\d+$|-->/.test(line))
      .join(' ');
    const story = (await readFile(STORY, 'utf8')).replace(/^# .*\n/, '');
    expect(words.replace(/\s+/g, ' ').trim()).toBe(story.replace(/\s+/g, ' ').trim());
  });

  it('leaves nothing running and no temporary file', async () => {
    const files = await readdir(directory, { recursive: true });
    expect(files.filter((file) => /\.part$|^home\/work\/./.test(file))).toEqual([]);
    expect(files).not.toContain(join('home', 'embedded.json'));
    expect(files.filter((file) => file.endsWith('.mp4') && !file.includes('store'))).toEqual([
      'The Lighthouse Keeper.mp4',
    ]);
  });

  it('is given again as it is when the same order comes in later', async () => {
    const bytes = await readFile(film);
    const later = await storyreel(directory, 'make', STORY, '--out', 'later.mp4', '--no-keep');
    expect(later.output).toContain('was made before');
    expect((await readFile(join(directory, 'later.mp4'))).equals(bytes)).toBe(true);
  });

  it('is made anew from the store when that is asked for, the same to the byte', async () => {
    const bytes = await readFile(film);
    const again = await storyreel(directory, 'make', STORY, '--again', '--out', 'again.mp4', '--no-keep');
    expect(again.output).toMatch(/scene 1\/3: picture done \(from the store\)/);
    expect(again.output).not.toMatch(/done \(\d/);
    expect((await readFile(join(directory, 'again.mp4'))).equals(bytes)).toBe(true);
  });
});
