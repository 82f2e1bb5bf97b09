import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../../src/app/input-error';
import { readPronunciations } from '../../../../src/app/order/reading/read-pronunciations';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-pronunciations-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function read(content: string) {
  const path = join(directory, 'names.txt');
  await writeFile(path, content);
  return readPronunciations(path);
}

describe('how words are said, from a file', () => {
  it('is a line for each word, among comments and empty lines', async () => {
    expect(await read('# names\nAoife = Eefa\r\n\n  Siobhán=shi vawn \n海 = hǎi\n')).toEqual({
      Aoife: 'Eefa',
      Siobhán: 'shi vawn',
      海: 'hǎi',
    });
  });

  it.each([
    ['a line without a word', 'Aoife = Eefa\n= x', 'Line 2 of'],
    ['a line with two words', 'New York = nyoo york', 'Each word of a name has a line of its own'],
    ['no line at all', '# none\n', 'expected lines such as "Aoife = Eefa"'],
    ['a word that is none', '— = dash', 'should have single words'],
    ['a form that cannot be spoken', 'Aoife = …', 'should have at least one letter or number'],
  ])('is refused where it has %s', async (_what, content, sentence) => {
    const refused = read(content);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(sentence);
  });
});
