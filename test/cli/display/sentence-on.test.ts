import { sentenceOn, unbroken } from '../../../src/cli/display/sentence-on';

const ID = 'film-755d026307f49f8f';
const CLONE = 'npm run --silent storyreel --';
const LONG = `"The Sea" is being made as ${ID}; look on, and have it written, with: storyreel watch ${ID}`;

describe('a sentence for a person', () => {
  it('is broken between words on a terminal: never in an id, and a command stays whole', () => {
    const said = sentenceOn({ columns: 60 }, LONG, 'storyreel');
    expect(said).toBe(
      `"The Sea" is being made as ${ID}; look on,\n  and have it written, with:\n  storyreel watch ${ID}`,
    );
    expect(sentenceOn({ columns: 64 }, `It was changed since. Look again with "storyreel review ${ID}".`, CLONE)).toBe(
      `It was changed since. Look again with\n  "${CLONE} review ${ID}".`,
    );
  });

  it('is broken in a command that no line has room for, between its words', () => {
    expect(sentenceOn({ columns: 40 }, `storyreel approve ${ID} --seen voices-4f2a91c0 --scene 1`, CLONE)).toBe(
      `${CLONE} approve\n  ${ID} --seen\n  voices-4f2a91c0 --scene 1`,
    );
  });

  it('is whole in a pipe, and has its own lines and their beginnings', () => {
    expect(sentenceOn({}, LONG, 'storyreel')).toBe(LONG);
    expect(sentenceOn({ columns: 12 }, 'one\n   two three four', 'storyreel')).toBe('one\n   two three\n     four');
    expect(sentenceOn({ columns: 12 }, '  a    table\n', 'storyreel')).toBe('  a    table\n');
  });

  it('does not break the path of a file, whose spaces are spaces', () => {
    const path = 'films/The Old Sea.mp4';
    expect(sentenceOn({ columns: 30 }, `It is written to ${unbroken(path)}, whole.`, 'storyreel')).toBe(
      `It is written to\n  ${path},\n  whole.`,
    );
    expect(sentenceOn({}, unbroken(path), 'storyreel')).toBe(path);
  });

  it('steers no terminal', () => {
    expect(sentenceOn({ columns: 80 }, 'a\u001B[2Jb', 'storyreel')).toBe('a [2Jb');
  });
});
