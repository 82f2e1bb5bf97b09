// Lets Node run the TypeScript sources as they are: a bench that measured an old build would prove nothing.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { resolve } = require('node:path');
const { transformSync } = require('@swc/core');

// A relative import() names the file as it will be built.
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => {
  const source =
    /^\.{1,2}\/.+\.js$/.test(request) && parent?.path && `${resolve(parent.path, request).slice(0, -3)}.ts`;
  return source && existsSync(source) ? source : resolveFilename(request, parent, ...rest);
};

require.extensions['.ts'] = (module, path) => {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  module._compile(code, path);
};
