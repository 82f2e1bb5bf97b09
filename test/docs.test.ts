import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

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

describe('the docs', () => {
  it('link only to files that are there', async () => {
    const files = [
      'README.md',
      'CONTRIBUTING.md',
      ...(await readdir(join(ROOT, 'docs'))).map((name) => join('docs', name)),
    ];
    const broken: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.md'))) {
      const text = await readFile(join(ROOT, file), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
        const path = join(ROOT, file, '..', target);
        if (!(await stat(path).catch(() => undefined))) broken.push(`${file}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
