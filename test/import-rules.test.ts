import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { objectionsTo, refused } from './support/linted';
import { FORBIDDEN } from './import-rules/forbidden';
import { LET } from './import-rules/let-be';

const ROOT = join(__dirname, '..');

/** Who may import whom: the table of docs/architecture.md. */
const MAY_IMPORT: { [room: string]: string[] } = {
  domain: [],
  contract: ['domain'],
  workflows: ['contract', 'domain'],
  activities: ['contract', 'domain', 'media', 'providers', 'store'],
  'providers/gemini': ['domain', 'providers', 'speech', 'threads'],
  'providers/local': ['domain', 'providers', 'speech', 'threads'],
  speaker: ['domain', 'speech'],
  painter: [],
  composer: [],
  threads: [],
  speech: ['domain', 'threads'],
  media: ['domain', 'threads'],
  store: ['domain'],
  temporal: ['contract', 'domain'],
  client: ['contract', 'domain', 'store', 'temporal'],
  config: ['domain', 'providers', 'temporal'],
  embedded: ['config', 'contract', 'domain', 'providers', 'temporal', 'threads'],
  app: [
    ...['client', 'config', 'contract', 'domain', 'embedded', 'media', 'providers', 'report-page', 'simulator'],
    ...['store', 'temporal'],
  ],
  cli: ['app', 'domain'],
  'report-page': ['domain'],
  simulator: [],
  replay: ['config', 'contract', 'domain', 'temporal', 'workflows'],
  worker: [
    ...['activities', 'client', 'config', 'contract', 'domain', 'media', 'providers', 'speech', 'store', 'temporal'],
  ],
};

const SAID = [...new Set(Object.keys(MAY_IMPORT).map((room) => room.split('/')[0]!))];
/** With those that are still to come: the rules know them already. */
const ROOMS = [...SAID, 'mcp', 'studio'];

/** What of a room is for others to import, where that is not all of it. */
const MODULES: { [room: string]: string } = { providers: 'providers/narrator', store: 'store/artifact-store' };
const moduleOf = (room: string) => MODULES[room] ?? `${room}/any`;

const pathTo = (from: string, module: string) => {
  const path = relative(dirname(from), `src/${module}`);
  return path.startsWith('.') ? path : `./${path}`;
};

describe('who may import whom', () => {
  it('is said of every room', async () => {
    const there = (await readdir(join(ROOT, 'src'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(SAID).toEqual(expect.arrayContaining(there.map(({ name }) => name)));
  });

  it('is held by the lint rules, room by room, on every floor', async () => {
    const all = Object.keys(MAY_IMPORT).flatMap((room) =>
      [`src/${room}/file.ts`, `src/${room}/floor/file.ts`].flatMap((from) =>
        ROOMS.filter((other) => other !== room).map((other) => ({
          room,
          other,
          from,
          what: pathTo(from, moduleOf(other)),
        })),
      ),
    );
    const no = new Set((await refused(all)).map(({ from, what }) => `${from} ${what}`));
    const held: { [file: string]: string[] } = {};
    const said: { [file: string]: string[] } = {};
    for (const { room, other, from, what } of all) {
      if (!no.has(`${from} ${what}`)) (held[from] ??= []).push(other);
      if (MAY_IMPORT[room]?.includes(other)) (said[from] ??= []).push(other);
    }
    expect(held).toEqual(said);
  });
});

describe('the import rules', () => {
  /** To lint takes a process: all these imports are linted by one. */
  let told: Awaited<ReturnType<typeof refused>>;
  beforeAll(async () => {
    told = await refused([...FORBIDDEN, ...LET].map(([from, what]) => ({ from, what })));
  });

  /** The reasons given against one import. */
  const objections = (file: string, specifier: string) =>
    told.filter(({ from, what }) => from === file && what === specifier).map(({ why }) => why);

  it.each(FORBIDDEN)('forbid %s to import %s', (file, specifier, reason) => {
    expect(objections(file, specifier).join()).toContain(reason);
  });

  it.each(LET)('let %s import %s', (file, specifier) => {
    expect(objections(file, specifier)).toEqual([]);
  });

  it('see what is imported as a type, and what is passed on', async () => {
    const told = await objectionsTo({
      'src/domain/a.ts': "import type { A } from '../contract/film';\nexport const a = (b: A) => b;\n",
      'src/domain/b.ts': "export { b } from '../contract/film';\n",
      'src/domain/c.ts': "export * from '../contract/film';\n",
    });
    const bitten = told.filter(({ rule }) => rule.includes('no-restricted-imports')).map(({ file }) => file);
    expect(bitten.toSorted()).toEqual(['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts']);
  });

  it('see no late import: each keeps the rules nevertheless, but for the command that becomes a worker', async () => {
    const names = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
    const late = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(ROOT, 'src', name), 'utf8');
        return [...text.matchAll(/\bimport\('(\.[^']*?)(?:\.js)?'\)/g)].map(([, what = '']) => {
          return { from: `src/${name.replaceAll('\\', '/')}`, what };
        });
      }),
    );
    expect(late.flat().length).toBeGreaterThan(3);
    const against = (await refused(late.flat())).map(({ from, what }) => ({ from, what }));
    expect(against).toEqual([{ from: 'src/cli/commands/running/worker.ts', what: '../../../worker' }]);
  });
});

describe('a cycle of imports', () => {
  it.each(['import type', 'import'])('is refused, also where it is one of types: %s', async (how) => {
    const half = (own: string, other: string) =>
      `${how} { ${other} } from './${other.toLowerCase()}';\nexport interface ${own} {\n  other: ${other};\n}\n`;
    const told = await objectionsTo({ 'src/domain/a.ts': half('A', 'B'), 'src/domain/b.ts': half('B', 'A') });
    const cycles = told.filter(({ rule }) => rule.includes('no-cycle')).map(({ file }) => file);
    expect(cycles.toSorted()).toEqual(['src/domain/a.ts', 'src/domain/b.ts']);
  });
});
