import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const DIRECTORY = join(__dirname, 'results');
const FORMATTER = join(dirname(require.resolve('oxfmt/package.json')), 'bin', 'oxfmt');

/** What a bench wrote down the last time, if it did. */
export async function readResults(bench: string): Promise<unknown> {
  const text = await readFile(join(DIRECTORY, `${bench}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Writes down what a bench found, in the house's format, as `results/BENCH.json`. */
export async function writeResults(
  bench: string,
  results: { headline: object; [part: string]: unknown },
): Promise<void> {
  const path = join(DIRECTORY, `${bench}.json`);
  await mkdir(DIRECTORY, { recursive: true });
  await writeFile(path, JSON.stringify(results, undefined, 2));
  await promisify(execFile)(process.execPath, [FORMATTER, path]);
}
