import { type Case, GOOD, story } from './case';

/** Stories of which no film can be made. */
export const STORIES: Case[] = [
  ['an empty story', story(''), ['make', 's.md'], /s\.md holds no story: expected some text, found none\./],
  ['a story of white space', story(' \n\t\n'), ['make', 's.md'], /holds no story/],
  ['a title without a story', story('# The Sea\n'), ['make', 's.md'], /holds no story/],
  ['a story without a word', story('... !!! ---'), ['make', 's.md'], /holds no story/],
  ['a story of emoji', story('🌊⛵'), ['make', 's.md'], /holds no story/],
  [
    'a story that is too long',
    story('word '.repeat(4_001)),
    ['make', 's.md'],
    /at most 20000 characters.*it has 20004/,
  ],
  ['a word that is too long', story(`A ${'long'.repeat(60)} word.`), ['make', 's.md'], /a word of 240 characters/],
  ['a file that is far too large', story('a'.repeat(1_000_001)), ['make', 's.md'], /too large for a story/],
  ['a binary file', story(Uint8Array.from([0x89, 0x50, 0, 0])), ['make', 's.md'], /s\.md is a binary file/],
  ['a story that is not there', {}, ['make', 'none.md'], /There is no file none\.md\./],
  ['a name that no file can have', {}, ['make', `${'x'.repeat(300)}.md`], /^No file has so long a name as x{60}…\.$/m],
  ['a directory for a story', {}, ['make', '.'], /\. is a directory; expected a story/],
  ['a Latin-1 story', story(Uint8Array.from([0x41, 0xe9, 0x20])), ['make', 's.md'], /not UTF-8 text: byte 1 \(0xe9\)/],
  ['a story cut in a character', story(Uint8Array.from([0x41, 0x42, 0xc3])), ['make', 's.md'], /byte 2 \(0xc3\)/],
  [
    'a UTF-16 story',
    story(Buffer.from('\uFEFFA sea', 'utf16le')),
    ['make', 's.md'],
    /is UTF-16 text\. Save it as UTF-8/,
  ],
  [
    'a story in other letters',
    story('Жил-был старик у самого синего моря.'),
    ['make', 's.md'],
    /not written in Latin letters/,
  ],
  [
    'a draft of which only the script is to be made',
    GOOD,
    ['make', 's.md', '--draft', '--plan'],
    /cannot go with --draft/,
  ],
  [
    'a draft in a language without an offline voice',
    GOOD,
    ['make', 's.md', '--draft', '--language', 'de'],
    /A draft has an offline voice/,
  ],
  ['a thumbnail of no scene', GOOD, ['make', 's.md', '--thumbnail', '0'], /Expected the number of a scene, or none/],
  ['one bad story among good ones', { ...GOOD, 'b.md': '' }, ['make', 's.md', 'b.md'], /b\.md holds no story/],
];
