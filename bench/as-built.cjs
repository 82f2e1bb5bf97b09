// Has a bench measure what is shipped: of `src/` it runs what the setup has just built, so nothing is compiled in the middle of a film.
const { join, relative } = require('node:path');
const { findFirst } = require('./typescript.cjs');

const ROOT = join(__dirname, '..');

findFirst((wanted) => {
  const source = relative(join(ROOT, 'src'), wanted).replace(/\.js$/, '');
  return source.startsWith('..') ? undefined : join(ROOT, 'dist', `${source}.js`);
});
