import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overviewText } from '../../../src/cli/display/store-lines';

const NONE = { files: 0, bytes: 0 };

/** The steps of all recipes that activities make and orders bring. */
async function steps(): Promise<string[]> {
  const files = ['activities', 'client'].map(async (room) => {
    const directory = join(__dirname, '..', '..', '..', 'src', room);
    const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.ts'));
    return Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  });
  const texts = (await Promise.all(files)).flat();
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\bstep: '(\w+)'/g)].map(([, step]) => step!)))];
}

describe('what a store holds', () => {
  it("is told in a person's words, of every step", async () => {
    const all = await steps();
    expect(all).toEqual(expect.arrayContaining(['narrateScene', 'mixSound', 'drawThumbnail', 'ownFile']));
    const kinds = all.map((step) => ({ step, mediaType: 'x/test', files: 1, bytes: 1 }));
    const text = overviewText({ kinds, artifacts: NONE, records: NONE, temporaryFiles: NONE, paidMicroUsd: 0 });
    for (const step of all) expect(text).not.toContain(step);
  });
});
