import { sep } from 'node:path';
import { shownPath } from './shown-path';

/** The scripts of a clone's package.json that start the command line for a person. */
const SCRIPTS = ['storyreel', 'demo'];
const OF_A_PROJECT = /[\\/]node_modules[\\/](?:\.bin[\\/])?storyreel(?:[\\/]|$)/;
const OWN_FILE = ['dist', 'cli', 'index.js'].join(sep);

/** What of a process tells how it was started: the file that node runs, and the npm script that runs node, if any. */
interface Started {
  file: string | undefined;
  script: string | undefined;
}

/**
 * What a person types before a command, as they have started this program: `storyreel` where it is installed, `npx storyreel` in a
 * project that has it, `npm run --silent storyreel --` in a clone, or node with the file.
 */
export function typedProgram(
  { file = '', script }: Started = { file: process.argv[1], script: process.env['npm_lifecycle_event'] },
): string {
  if (OF_A_PROJECT.test(file)) return 'npx storyreel';
  if (!file.endsWith(OWN_FILE)) return 'storyreel';
  if (script !== undefined && SCRIPTS.includes(script)) return 'npm run --silent storyreel --';
  const typed = shownPath(file);
  return `node ${/\s/.test(typed) ? JSON.stringify(typed) : typed}`;
}
