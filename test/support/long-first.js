const { relative, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** The rooms whose files take longest, the longest first. */
const LONG = ['end-to-end', 'workflows', 'hostile', 'cli', 'client', 'embedded', 'scripts', 'media', 'providers'];

/**
 * Begins with the rooms whose files take long: the run would else end with one worker at a long file while the others have nothing to
 * do. Jest knows how long each file takes from the run before, but in a clean clone it has only their sizes to go by.
 */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const place = ({ context, path }) => {
      const [room] = relative(context.config.roots[0], path).split(sep);
      const index = LONG.indexOf(room);
      return index < 0 ? LONG.length : index;
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
};
