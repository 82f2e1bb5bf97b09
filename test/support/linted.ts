import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What is said against a file, by which rule. */
export interface Objection {
  rule: string;
  file: string;
  message: string;
}

/** Lints files in a tree like ours; answers all that is said against them. */
export async function objectionsTo(files: { [path: string]: string }): Promise<Objection[]> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-rules-'));
  try {
    await copyFile(join(ROOT, '.oxlintrc.json'), join(directory, '.oxlintrc.json'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(directory, dirname(path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const output = await new Promise<string>((resolve) =>
      execFile(process.execPath, [oxlint, '--format', 'json'], { cwd: directory, maxBuffer: 1e8 }, (_error, stdout) =>
        resolve(stdout),
      ),
    );
    const { diagnostics } = JSON.parse(output) as {
      diagnostics: { code: string; filename: string; help?: string; message: string }[];
    };
    return diagnostics.map(({ code, filename, help = '', message }) => {
      return { rule: code, file: relative(directory, join(directory, filename)), message: `${message} ${help}` };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Of these imports, written into a file each, the refused ones, with the reason that is given. */
export async function refused(
  imports: { from: string; what: string }[],
): Promise<{ from: string; what: string; why: string }[]> {
  const files: { [path: string]: string } = {};
  imports.forEach(({ from, what }, index) => {
    files[from] = `${files[from] ?? ''}import { x as x${index} } from '${what}';\n`;
  });
  return (await objectionsTo(files))
    .filter(({ rule }) => rule.includes('no-restricted-imports'))
    .map(({ file, message }) => ({ from: file, what: /^'([^']+)' import/.exec(message)?.[1] ?? '', why: message }));
}
