import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src/domain/film/manifest';
import { PROGRAMS, told } from '../media/decoded';

const CLI = join(__dirname, '..', '..', 'dist', 'cli', 'index.js');

describe('a film whose captions are changed, ordered again', () => {
  let directory: string;

  function storyreel(...args: string[]): Promise<string> {
    const env = { ...process.env, STORYREEL_HOME: join(directory, 'home'), TEMPORAL_ADDRESS: '' };
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [CLI, ...args], { cwd: directory, env }, (error, stdout, stderr) =>
        error ? reject(new Error(stdout + stderr)) : resolve(stdout + stderr),
      );
    });
  }
  const make = (out: string, ...options: string[]) =>
    storyreel('make', 'story.md', '--format', 'square', '--voice', 'slt', '--keep', '--out', out, ...options);
  const manifest = async (name: string) =>
    JSON.parse(await readFile(join(directory, `${name}.manifest.json`), 'utf8')) as Manifest;
  const textOf = (name: string) => readFile(join(directory, name), 'utf8');

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storyreel-restyled-'));
    await writeFile(join(directory, 'story.md'), '# The Sea\n\nA boat goes out to sea, and comes back late.\n');
    await make('usual.mp4');
    await make('other.mp4', '--captions', 'karaoke', '--caption-spoken', '#FF0000', '--caption-case', 'upper');
    await make('soft.mp4', '--captions', 'none', '--soft-subtitles');
  });
  afterAll(async () => {
    await storyreel('stop').catch(() => undefined);
    await rm(directory, { recursive: true, force: true });
  });

  it('has its voice, picture and sound from the store, and only clip and film are made anew', async () => {
    const [usual, other] = [await manifest('usual'), await manifest('other')];
    const { scenes, sound, merge } = other.steps;
    const reused = (step: { times?: { reused?: boolean } } | undefined) => step?.times?.reused;
    expect(scenes.map(({ narration, illustration }) => [reused(narration), reused(illustration)])).toEqual([
      [true, true],
    ]);
    expect([reused(sound), reused(scenes[0]?.clip), reused(merge)]).toEqual([true, false, false]);
    expect(other.scenes[0]?.narration).toEqual(usual.scenes[0]?.narration);
    expect(other.scenes[0]?.illustration).toEqual(usual.scenes[0]?.illustration);
    expect(other.scenes[0]?.clip).not.toEqual(usual.scenes[0]?.clip);
  });

  it('has the same subtitles beside it, in both kinds, as they are written', async () => {
    expect(await textOf('usual.srt')).toContain('A boat goes out to sea,');
    expect(await textOf('other.srt')).toBe(await textOf('usual.srt'));
    expect(await textOf('other.vtt')).toBe(await textOf('usual.vtt'));
    expect(await textOf('usual.vtt')).toMatch(/^WEBVTT\n\n00:00:00\.\d{3} --> /);
  });

  it('says in its order what the style is in all its values; the usual one it does not say', async () => {
    expect((await manifest('usual')).order.captions).toBeUndefined();
    expect((await manifest('other')).order.captions).toMatchObject({
      preset: 'karaoke',
      font: 'montserrat-extrabold',
      spokenColour: '#FF0000',
      letterCase: 'upper',
    });
  });

  it('has its subtitles inside where that was asked for, and shows them where the picture has none', async () => {
    const ffmpeg = (await PROGRAMS[0]!.ffmpeg()) ?? '';
    expect(await told(ffmpeg, join(directory, 'soft.mp4'), '-t', '0.1')).toMatch(/Subtitle: mov_text .*\(default\)/);
    expect(await told(ffmpeg, join(directory, 'usual.mp4'), '-t', '0.1')).not.toContain('Subtitle');
  });
});
