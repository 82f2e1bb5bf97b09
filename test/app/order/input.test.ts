import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkVoice } from '../../../src/app/order/check-voice';
import { InputError } from '../../../src/app/input-error';
import { outputPaths } from '../../../src/app/order/output-path';
import { readStory } from '../../../src/app/order/read-story';
import { readSettings } from '../../../src/config/settings';
import { newOrder, type Order } from '../../../src/domain/film/order';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-input-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function fileOf(content: string | Uint8Array, name = 'story.md'): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

describe('a story from a file', () => {
  it('has the first heading as its title', async () => {
    const path = await fileOf('\n# The Sea \n\nA sea.\r\n\r\nA boat.\n');
    expect(await readStory(path)).toEqual({ story: { title: 'The Sea', text: 'A sea.\n\nA boat.' } });
  });

  it('has the name of its file as its title when there is no heading', async () => {
    expect(await readStory(await fileOf('A sea.', 'by-the-sea.txt'))).toEqual({
      story: { title: 'by-the-sea', text: 'A sea.' },
    });
  });

  it.each([
    ['is empty', '', 'holds no story'],
    ['has only a title', '# The Sea\n', 'holds no story'],
    ['is too long', 'a'.repeat(20_001), 'at most 20000 characters'],
    ['is not UTF-8', Uint8Array.from([65, 0xff, 66]), 'not UTF-8'],
  ])('is refused with a sentence when it %s', async (_what, content, sentence) => {
    const refused = readStory(await fileOf(content));
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('is refused when it is not there, or is a directory', async () => {
    await expect(readStory(join(directory, 'none.md'))).rejects.toThrow('There is no file');
    await expect(readStory(directory)).rejects.toThrow('is a directory');
  });
});

describe('where the film goes', () => {
  const from = process.cwd();
  beforeEach(() => process.chdir(directory));
  afterEach(() => process.chdir(from));

  it('is named after the title, in the current directory', async () => {
    expect(await outputPaths(['The Sea'], undefined)).toEqual([join(process.cwd(), 'The Sea.mp4')]);
  });

  it.each([
    ['../../etc/passwd', 'etc passwd.mp4'],
    ['-rf *', 'rf.mp4'],
    ['What? "Now": <soon>|', 'What Now soon.mp4'],
    ['\u0000\u202e.', 'film.mp4'],
    ['Zürich 東京', 'Zürich 東京.mp4'],
  ])('is a harmless file name for the title %j', async (title, name) => {
    expect(await outputPaths([title], undefined)).toEqual([join(process.cwd(), name)]);
  });

  it.each([
    ['does not end in .mp4', 'film.avi', 'must end in .mp4'],
    ['is in a directory that is not there', 'none/film.mp4', 'not there, or not writable'],
    ['is a directory', 'dir.mp4', 'is a directory'],
  ])('is refused before any work when it %s', async (_what, out, sentence) => {
    await mkdir(join(directory, 'dir.mp4'));
    await expect(outputPaths(['T'], out)).rejects.toThrow(InputError);
    await expect(outputPaths(['T'], out)).rejects.toThrow(sentence);
  });
});

describe('the voice', () => {
  const check = (choices: Partial<Order>, environment: NodeJS.ProcessEnv = {}) => {
    const order = newOrder({ title: 'T', text: 'A sea.' }, choices);
    return () => checkVoice(order, readSettings(environment));
  };
  const chatterbox = { provider: 'chatterbox', model: 'chatterbox' };

  it('is taken when the narrator has it for the language', () => {
    expect(check({ voice: 'slt' })).not.toThrow();
  });

  it('is refused when there is none of that name, with the names there are', () => {
    expect(check({ voice: 'emily' })).toThrow(/no voice "emily".*slt/);
  });

  it('is refused for a language that nobody here speaks, with what would be needed', () => {
    expect(check({ language: 'en-GB' })).not.toThrow();
    expect(check({ language: 'fr' })).toThrow(/No voice here speaks "fr".*needs a narrator/);
  });

  it('of a Chatterbox server is known to that server alone, the languages are said', () => {
    expect(check({ narrator: chatterbox, voice: 'emily' })).not.toThrow();
    expect(check({ narrator: chatterbox, language: 'de' })).toThrow(/speak en, and not "de".*CHATTERBOX_LANGUAGES/);
    expect(check({ narrator: chatterbox, language: 'de' }, { TEMPORAL_ADDRESS: 'localhost:7233' })).not.toThrow();
  });

  it('of a fallback must fit too', () => {
    const narrator = { provider: 'local', model: 'flite' };
    const order = { narrator: chatterbox, fallbacks: { narrator: { narrator, voice: 'emily' } } };
    expect(check(order)).toThrow(/no voice "emily"/);
  });
});
