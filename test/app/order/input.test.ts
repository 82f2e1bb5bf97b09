import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../src/app/input-error';
import { readStory } from '../../../src/app/order/reading/read-story';

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
    ['the heading', '---\ntitle: Notes\n---\n\n# The Sea\n\nA sea.\n', 'The Sea'],
    ['the title named there', '---\r\ndate: 2026-01-02\r\ntitle: The Sea\r\ntags:\r\n- a\r\n---\r\nA sea.', 'The Sea'],
    ['a title in quotation marks', '---\ntitle: "The \\"Sea\\": one"\n---\nA sea.', 'The "Sea": one'],
    ['the name of its file', '\uFEFF---\n# of the site\ndraft: true\n\nlist:\n  - b\n...\nA sea.', 'story'],
  ])('is told without the front matter of its file, under %s', async (_what, content, title) => {
    expect(await readStory(await fileOf(content))).toEqual({ story: { title, text: 'A sea.' } });
  });

  it('keeps what only looks like front matter', async () => {
    const between = await fileOf('---\n\nNoon: the sea lay still.\n\nA boat came.\n\n---\n\nIt left.');
    expect((await readStory(between)).story.text).toBe('Noon: the sea lay still.\n\nA boat came.\n\nIt left.');
    const plain = await fileOf('---\ntitle: The Sea\n---\nA sea.', 'sea.txt');
    expect((await readStory(plain)).story.text).toContain('title: The Sea');
  });

  it.each([
    ['is empty', '', 'holds no story'],
    ['has only front matter', '---\ntitle: The Sea\n---\n', 'holds no story'],
    ['has only a title', '# The Sea\n', 'holds no story'],
    ['is too long', 'a'.repeat(20_001), 'at most 20000 characters'],
    ['is not UTF-8', Uint8Array.from([65, 0xff, 66]), 'not UTF-8'],
  ])('is refused with a sentence when it %s', async (_what, content, sentence) => {
    const refused = readStory(await fileOf(content));
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('has no control characters, in its title as in its text', async () => {
    const path = await fileOf('# The\u001b[2J Sea\n\nA \u009b31mcalm\u0007 sea.', 'sea.md');
    expect(await readStory(path)).toEqual({ story: { title: 'The [2J Sea', text: 'A  31mcalm  sea.' } });
    const named = await fileOf('A sea.', 'by\u001bthe-sea.txt');
    expect((await readStory(named)).story.title).toBe('by the-sea');
  });

  it('is refused when it is not there, or is a directory', async () => {
    await expect(readStory(join(directory, 'none.md'))).rejects.toThrow('There is no file');
    await expect(readStory(directory)).rejects.toThrow('is a directory');
  });
});

describe('a script from a file', () => {
  const scenes = [{ text: 'Aoife left.', imagePrompt: 'a gate' }];
  const script = (fields: object) => fileOf(JSON.stringify({ title: 'The Gate', scenes, ...fields }), 'gate.json');

  it('has no control characters, however they are written', async () => {
    const path = await script({
      title: '\u001b[8mThe Gate',
      scenes: [{ text: 'Aoife\u009b left.', imagePrompt: 'a\u202e gate' }],
    });
    expect((await readStory(path)).script).toEqual({
      title: ' [8mThe Gate',
      scenes: [{ text: 'Aoife  left.', imagePrompt: 'a  gate' }],
    });
  });

  it('may say how words are said', async () => {
    expect(await readStory(await script({ pronunciations: { Aoife: 'Eefa' } }))).toEqual({
      story: { title: 'The Gate', text: 'Aoife left.' },
      script: { title: 'The Gate', scenes },
      pronunciations: { Aoife: 'Eefa' },
    });
    expect(await readStory(await script({}))).not.toHaveProperty('pronunciations');
  });

  it('is refused where a scene has nothing that can be spoken, or a pronunciation is none', async () => {
    const wordless = script({ scenes: [...scenes, { text: '* * *', imagePrompt: 'a moon' }] });
    await expect(readStory(await wordless)).rejects.toThrow(
      'scenes[1].text should have at least one letter or number, but has none',
    );
    await expect(readStory(await script({ pronunciations: { Aoife: 3 } }))).rejects.toThrow(
      'pronunciations.Aoife should',
    );
    await expect(readStory(await script({ pronunciations: [] }))).rejects.toThrow('pronunciations should');
  });
});
