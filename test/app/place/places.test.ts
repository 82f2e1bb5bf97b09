import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { InputError } from '../../../src/app/input-error';
import { placesOf } from '../../../src/app/place/places';
import { FULL_DISKS, whereWritingFails } from '../../support/store/where-writing-fails';
import { makePipe } from '../../support/hostile/make-pipe';

const titled = (...titles: string[]) => titles.map((title) => ({ title }));

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-places-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('where the film goes', () => {
  const from = process.cwd();
  beforeEach(() => process.chdir(directory));
  afterEach(() => process.chdir(from));
  const pathsOf = async (titles: string[], out?: string) =>
    (await placesOf(titled(...titles), { out })).map(({ path }) => path);

  it('is named after the title, in the current directory', async () => {
    expect(await pathsOf(['The Sea'])).toEqual([join(process.cwd(), 'The Sea.mp4')]);
  });

  it.each([
    ['../../etc/passwd', 'etc passwd.mp4'],
    ['-rf *', 'rf.mp4'],
    ['What? "Now": <soon>|', 'What Now soon.mp4'],
    ['\u0000\u202e.', 'film.mp4'],
    ['Zürich 東京', 'Zürich 東京.mp4'],
    ['CON', 'CON film.mp4'],
    ['nul.life', 'nul.life film.mp4'],
    ['Con Air', 'Con Air.mp4'],
  ])('is a harmless file name for the title %j', async (title, name) => {
    expect(await pathsOf([title])).toEqual([join(process.cwd(), name)]);
  });

  it.each([' (draft)', ' (simulated)', ' (draft) (simulated)'])(
    'is marked by%s at the end of its name, however long the title is',
    async (mark) => {
      for (const title of ['A'.repeat(300), '東'.repeat(300), `${'A'.repeat(150)} ${'B'.repeat(40)}`, '', 'CON']) {
        const [place] = await placesOf([{ title, mark }], {});
        const name = basename(place!.path, '.mp4');
        expect(name.endsWith(mark)).toBe(true);
        expect(name).not.toBe(mark);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
      }
    },
  );

  it('is in the directory that was named, for one film as for several', async () => {
    await mkdir(join(directory, 'films'));
    for (const out of ['films', 'films/']) {
      expect(await pathsOf(['The Sea'], out)).toEqual([join(process.cwd(), 'films', 'The Sea.mp4')]);
    }
    expect(await pathsOf(['A', 'B'], 'films')).toEqual(['A', 'B'].map((title) => resolve('films', `${title}.mp4`)));
  });

  it('is in a directory that is made where none is there, when its name ends as those of directories', async () => {
    for (const out of ['new/', 'deep/er/']) {
      expect(await pathsOf(['A', 'B'], out)).toEqual(['A', 'B'].map((title) => resolve(out, `${title}.mp4`)));
      expect(await readdir(out)).toEqual([]);
    }
    const [place] = await placesOf(titled('The Sea'), { out: 'other/' });
    expect(place).toMatchObject({ ifTaken: 'another name', isNamed: true });
  });

  it('is refused in a directory in which nobody makes another', async () => {
    if (process.platform !== 'linux') return;
    await expect(pathsOf(['The Sea'], '/proc/films/of-mine/')).rejects.toThrow(
      'No film can be written to /proc/films/of-mine: it is not writable (ENOENT); make it writable, or name another place with --out.',
    );
  });

  it('is in no directory that is made in vain, or that is a file', async () => {
    await expect(placesOf(titled('Same', 'Same'), { out: 'vain/' })).rejects.toThrow('Two stories would both become');
    expect(await readdir('.')).toEqual([]);
    await writeFile('a file', '');
    for (const out of ['a file/', 'a file/films/']) {
      await expect(placesOf(titled('T'), { out })).rejects.toThrow(InputError);
      await expect(placesOf(titled('T'), { out })).rejects.toThrow(
        'a file of that name, or of one on the way there, is no directory; move it away, or name another place with --out.',
      );
    }
    await expect(placesOf(titled('A', 'B'), { out: 'films' })).rejects.toThrow('(one with / at its end is made)');
  });

  it('may get another name when that is taken, unless a person named the file: then it is refused, or replaced', async () => {
    const [untold] = await placesOf(titled('T'), {});
    const [inDirectory] = await placesOf(titled('T'), { out: '.' });
    const [named] = await placesOf(titled('T'), { out: 'T.mp4' });
    const [forced] = await placesOf(titled('T'), { out: 'T.mp4', force: true });
    const all = [untold, inDirectory, named, forced];
    expect(all.map((place) => place?.ifTaken)).toEqual(['another name', 'another name', 'refuse', 'replace']);
  });

  it.each([
    ['does not end in .mp4', 'film.avi', 'must end in .mp4'],
    [
      'is in a directory that is not there',
      'none/film.mp4',
      'there is no such directory; make it first, or name another place',
    ],
  ])('is refused before any work when it %s', async (_what, out, sentence) => {
    await expect(placesOf(titled('T'), { out })).rejects.toThrow(InputError);
    await expect(placesOf(titled('T'), { out })).rejects.toThrow(sentence);
  });

  it('is refused where nothing can be written although it may be', async () => {
    await expect(placesOf(titled('T'), { out: '/proc/film.mp4' })).rejects.toThrow(
      /^No film can be written to \/proc: it is not writable \(E\w+\); make it writable, or name another place with --out\.$/,
    );
    expect(await readdir(directory)).toEqual([]);
  });

  it.each(FULL_DISKS)('is refused where %s', async (code, sentence) => {
    await whereWritingFails(code, async () => {
      await expect(placesOf(titled('T'), { out: directory })).rejects.toThrow(
        `No film can be written to ${directory}: ${sentence}, or name another place with --out.`,
      );
    });
  });

  it.each(['T.mp4', 'T.srt', 'T.manifest.json'])(
    'is refused where %s is a directory or a pipe, also with --force',
    async (name) => {
      makePipe(join(directory, name));
      await expect(placesOf(titled('T'), { force: true })).rejects.toThrow(
        `${name} is no file, so that none of the film can take its place`,
      );
      await rm(join(directory, name));
      await mkdir(join(directory, name));
      await expect(placesOf(titled('T'), { force: true })).rejects.toThrow(
        new RegExp(`${name} is (no file|a directory)`),
      );
    },
  );

  it('is refused when the title is the name of a directory that is there', async () => {
    await mkdir(join(directory, 'T.mp4'));
    await expect(placesOf(titled('T'), {})).rejects.toThrow('T.mp4 is a directory');
  });
});
