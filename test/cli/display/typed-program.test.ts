import { resolve } from 'node:path';
import { asTyped } from '../../../src/cli/display/as-typed';
import { typedProgram } from '../../../src/cli/display/typed-program';

describe('what a person types before a command', () => {
  const clone = resolve('dist/cli/index.js');
  it.each([
    ['the script of a clone', clone, 'storyreel', 'npm run --silent storyreel --'],
    ['the demo of a clone, in which no storyreel is there to type', clone, 'demo', 'npm run --silent storyreel --'],
    ['node', clone, undefined, 'node dist/cli/index.js'],
    [
      'node, from elsewhere',
      '/opt/story reel/dist/cli/index.js',
      undefined,
      'node "/opt/story reel/dist/cli/index.js"',
    ],
    ['npx in a project', '/home/ann/films/node_modules/.bin/storyreel', 'npx', 'npx storyreel'],
    ['a script of a project', '/home/ann/films/node_modules/.bin/storyreel', 'demo', 'npx storyreel'],
    ['its own name, where it is installed for all', '/usr/local/bin/storyreel', undefined, 'storyreel'],
    ['another program', '/home/ann/storyreel/node_modules/.bin/jest', 'test', 'storyreel'],
  ])('is known where it was started by %s', (_how, file, script, typed) => {
    expect(typedProgram({ file, script })).toBe(typed);
  });

  it('stands in sentences in the place of the name, and nowhere else', () => {
    const said =
      'Run "storyreel stop", or: storyreel watch film-1\n  storyreel list\nThe storyreel worker in ./storyreel x';
    expect(asTyped(said, 'npx storyreel')).toBe(
      'Run "npx storyreel stop", or: npx storyreel watch film-1\n  npx storyreel list\nThe storyreel worker in ./storyreel x',
    );
  });
});
