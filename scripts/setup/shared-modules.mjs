import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inRoot } from './root.mjs';

const CODE_OF_OURS = /^(?:import|export) (?!type )[^;]*? from '((?:\.\.\/)+(?:domain|contract)\/[^']+)'/gm;

/**
 * The modules that all films of a worker may share, by their paths: what workflows import of domain and contract, which have no state. Else
 * each film that a worker has in memory has a copy of all code of its own.
 */
export function sharedModules() {
  const workflows = inRoot('src', 'workflows');
  const files = readdirSync(workflows, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => {
    const file = join(workflows, name);
    const imports = readFileSync(file, 'utf8').matchAll(CODE_OF_OURS);
    return [...imports].map(([, path]) => `${resolve(dirname(file), path)}.ts`);
  });
  return [...new Set(found)].sort();
}
