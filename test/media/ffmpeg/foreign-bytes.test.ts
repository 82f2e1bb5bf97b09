import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { decodeForeign } from '../../../src/media/own/sound/foreign-sound';

const SRC = join(__dirname, '../../../src');

/** Who has ffmpeg read something, and as what: raw frames and samples, and files that ffmpeg itself, or we, have written. */
const READERS: { [file: string]: string[] } = {
  'media/captions/shapes-text.ts': ['rawvideo'],
  // A graph of filters, whose input is raw frames.
  'media/encode-frames.ts': ['lavfi'],
  'media/film-file/join-clips.ts': ['concat', 'mov', 'ffmetadata', 'srt'],
  'media/sound/encode-sound.ts': ['f32le'],
  // A person's own sound, and only where ffmpeg is new.
  'media/own/sound/foreign-sound.ts': [],
};

/** What begins a program, or says what ffmpeg is to read. */
const BEGINS = /\brunFfmpeg\(|'-i'|\bexecFile\(\s*(?:ffmpeg|path)\b|\bspawn\(\s*ffmpeg\b/;

/** What is asked of ffmpeg itself, with nothing to read. */
const ASKING = ['media/ffmpeg/ffmpeg.ts', 'media/ffmpeg/probe.ts'];

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-foreign-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('what a person, a vendor or a program has brought', () => {
  it('is read by ffmpeg at no place but one', async () => {
    const files = (await readdir(join(SRC, 'media'), { recursive: true })).filter((file) => file.endsWith('.ts'));
    const read: { [file: string]: string[] } = {};
    for (const file of files.map((each) => join(SRC, 'media', each))) {
      const source = await readFile(file, 'utf8');
      const name = relative(SRC, file);
      if (!BEGINS.test(source) || ASKING.includes(name)) continue;
      // The last -f is of what is written.
      const formats = [...source.matchAll(/'-f', '(\w+)'/g)].map(([, format]) => format!);
      read[name] = formats.filter((format) => !/^(?:mp4|wav|null)$/.test(format));
    }
    expect(read).toEqual(READERS);
  });

  it('is given to ffmpeg by nobody outside of the room that has it', async () => {
    const files = (await readdir(SRC, { recursive: true })).filter((file) => file.endsWith('.ts'));
    for (const file of files.filter((each) => !each.startsWith('media/'))) {
      expect(`${file} ${/\brunFfmpeg\b|\bdecodeForeign\b/.test(await readFile(join(SRC, file), 'utf8'))}`).toBe(
        `${file} false`,
      );
    }
  });

  it.each(['N-92722-gf22fcd4483-static', '4.4.2', '2018-12-17-git-1a2b3c', 'something'])(
    'is not even opened by an ffmpeg %s',
    async (version) => {
      const program = join(directory, 'ffmpeg');
      await writeFile(program, `#!/bin/sh\ntouch "${join(directory, 'was-begun')}"\n`);
      await chmod(program, 0o755);
      await writeFile(join(directory, 'own.mp3'), 'ID3');
      const decoding = decodeForeign({
        ffmpeg: { path: program, version } as Parameters<typeof decodeForeign>[0]['ffmpeg'],
        directory,
        file: 'own.mp3',
        mediaType: 'audio/mpeg',
        output: 'made.wav',
        signal: new AbortController().signal,
      });
      await expect(decoding).rejects.toThrow(/cannot be decoded here\..*install a newer one/);
      await expect(stat(join(directory, 'was-begun'))).rejects.toThrow('ENOENT');
    },
  );
});
