// Lets Node run TypeScript sources as they are.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { resolve } = require('node:path');

// A relative import() names the file as it will be built.
const finders = [(wanted) => (wanted.endsWith('.js') ? `${wanted.slice(0, -3)}.ts` : undefined)];

/** Has relative imports looked up first by what `find` makes of the whole path, where there is such a file. */
exports.findFirst = (find) => void finders.unshift(find);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => {
  const wanted = /^\.{1,2}\//.test(request) && parent?.path && resolve(parent.path, request);
  const found = wanted && finders.map((find) => find(wanted)).find((path) => path && existsSync(path));
  return found || resolveFilename(request, parent, ...rest);
};

require.extensions['.ts'] = (module, path) => {
  // Only where there is something to compile: threads of what is built need no compiler.
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  module._compile(code, path);
};
