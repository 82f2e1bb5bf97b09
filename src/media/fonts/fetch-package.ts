import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { childEnvironment } from '../../threads/child-environment';

/** Fetches the archive of an npm package (`name@version`) into an empty directory, and returns the archive's path. */
export type FetchPackage = (spec: string, directory: string, signal?: AbortSignal) => Promise<string>;

/** Fetches with this machine's npm from the registry that it is set to. No script of the package is run. */
export const fetchPackage: FetchPackage = async (spec, directory, signal) => {
  const npm = process.env['npm_execpath'] ?? '';
  const known = basename(npm) === 'npm-cli.js';
  const args = [...(known ? [npm] : []), 'pack', spec, '--ignore-scripts', '--loglevel=error'];
  const shell = !known && process.platform === 'win32';
  await new Promise<void>((done, fail) => {
    execFile(
      known ? process.execPath : 'npm',
      args,
      { cwd: directory, shell, signal, env: childEnvironment(process.env, /^npm_|^NODE_/i) },
      (error, _output, complaints) => {
        if (!error) return done();
        if (signal?.aborted) return fail(signal.reason as Error);
        const why = complaints.trim().split('\n')[0] || error.message;
        fail(
          new Error(`npm should have fetched ${spec}, but: ${why}. See that this machine reaches the npm registry.`),
        );
      },
    );
  });
  const archive = (await readdir(directory)).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm should have fetched ${spec}, but it left no archive: see that "npm pack" works.`);
  return join(directory, archive);
};
