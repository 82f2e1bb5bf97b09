import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const IMPORT = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm;

/** All files that one needs when it runs, itself too. */
function neededBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const [found] = [`${path}.ts`, `${path}/index.ts`].map((each) => join(dirname(file), each)).filter(existsSync);
    if (found) neededBy(found, known);
  }
  return known;
}

describe('the workflows', () => {
  it('never divide text by the dictionaries of the machine that runs them, which differ from Node to Node', () => {
    const files = [...neededBy(join(ROOT, 'src/workflows/index.ts'))];
    expect(files.length).toBeGreaterThan(20);
    const dividing = files.filter((file) => readFileSync(file, 'utf8').includes('Intl.Segmenter'));
    expect(dividing.map((file) => relative(ROOT, file))).toEqual([]);
  });
});
