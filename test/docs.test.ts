import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TIMBRES } from '../src/providers/local/timbres';

const ROOT = join(__dirname, '..');

/** All tests' texts of a file, or of every file of a directory. */
async function textsOf(path: string): Promise<string> {
  const whole = join(__dirname, path);
  if (!(await stat(whole)).isDirectory()) return readFile(whole, 'utf8');
  const names = await readdir(whole, { recursive: true });
  const tests = names.filter((name) => name.endsWith('.test.ts'));
  return (await Promise.all(tests.map((name) => readFile(join(whole, name), 'utf8')))).join('\n');
}

describe('docs/failures.md', () => {
  it('names for each failure a test that is there', async () => {
    const rows = (await readFile(join(ROOT, 'docs', 'failures.md'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\| (what fails|---)/.test(line));
    expect(rows.length).toBeGreaterThan(30);
    const missing: string[] = [];
    for (const row of rows) {
      const cells = row.split('|').map((cell) => cell.trim());
      expect(cells).toHaveLength(6);
      for (const proof of (cells[4] ?? '').split('; ')) {
        const [, path = '', words = ''] = /^`([^`]+)`: (.+)$/.exec(proof) ?? [];
        const text = await textsOf(path).catch(() => '');
        if (!path || !text.includes(words)) missing.push(`${cells[1]}: ${proof}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

async function docsFiles(): Promise<string[]> {
  const docs = await readdir(join(ROOT, 'docs'));
  const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((name) => join('docs', name))];
  return files.filter((name) => name.endsWith('.md'));
}

/** Who speaks once a program is installed, which the docs say of them. */
const INSTALLED = ['espeak', 'espeak-woman'];

describe('the docs', () => {
  it('show only voices that are there, or that were added a few lines above', async () => {
    const there: string[] = [...Object.values(TIMBRES).flatMap((all) => all.map(({ name }) => name)), ...INSTALLED];
    const unknown: string[] = [];
    for (const file of await docsFiles()) {
      const text = await readFile(join(ROOT, file), 'utf8');
      for (const { 0: shown, 1: voice, 2: cast, index } of text.matchAll(
        /--voice ([a-z][\w-]*)|--cast[^"\n]*"([^"]+)"/g,
      )) {
        const named = voice ? [voice] : (cast ?? '').split(',').map((one) => one.split('=')[1] ?? '');
        const above = text.slice(Math.max(0, index - 400), index);
        const [, added = ''] = /storyreel voices add ([a-z ]+?)(?: {2}|\n)/.exec(above) ?? [];
        const all = [...there, ...added.split(' ')];
        if (!named.every((name) => all.includes(name))) unknown.push(`${file}: ${shown}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('link only to files that are there', async () => {
    const broken: string[] = [];
    for (const file of await docsFiles()) {
      const text = await readFile(join(ROOT, file), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
        const path = join(ROOT, file, '..', target);
        if (!(await stat(path).catch(() => undefined))) broken.push(`${file}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('name only files and folders of src/ and test/ that are there', async () => {
    const missing: string[] = [];
    for (const file of await docsFiles()) {
      const text = await readFile(join(ROOT, file), 'utf8');
      for (const [, named = ''] of text.matchAll(/`((?:src|test)\/[\w./-]+)`/g)) {
        // Capitals stand for a name that the reader chooses.
        if (/[A-Z]{3}/.test(named)) continue;
        if (!(await stat(join(ROOT, named)).catch(() => undefined))) missing.push(`${file}: ${named}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
