import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..', '..', 'src');

/** What a module declares at its top that could hold something: a variable that may change, and a collection that begins empty. */
const STATE =
  /^(?:export )?(?:let |var |const \w+(?::[^=]+)? = (?:new (?:Map|Set|WeakMap|WeakSet|Array)\b[^(]*\(\)|\[\]|\{\});)/gm;

const stateIn = (code: string) => [...code.matchAll(STATE)].map(([declaration]) => declaration);

it('films of a worker share the code of domain and contract, so none of its modules holds anything', () => {
  const files = ['domain', 'contract'].flatMap((room) => {
    const names = readdirSync(join(SOURCES, room), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.ts')).map((name) => join(SOURCES, room, name));
  });
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => stateIn(readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
  'let counted = 0;',
  'export const seen = new Set<string>();',
  'const kept: Map<string, number> = new Map();',
  'const texts: string[] = [];',
])('a module would hold something with %s', (declaration) => {
  expect(stateIn(`import { one } from './one';\n\n${declaration}\n`)).toHaveLength(1);
});
