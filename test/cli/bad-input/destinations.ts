import { type Case, GOOD } from './case';

/** Places where a film, or a sample of a voice, cannot be put. */
export const DESTINATIONS: Case[] = [
  ['a film that is no MP4', GOOD, ['make', 's.md', '--out', 'film.avi'], /film\.avi must end in \.mp4/],
  [
    'a film in no directory',
    GOOD,
    ['make', 's.md', '--out', 'none/film.mp4'],
    /none: there is no such directory; make it first, or name another place with --out/,
  ],
  [
    "a film where somebody's file is",
    { ...GOOD, 'f.mp4': 'mine' },
    ['make', 's.md', '--out', 'f.mp4'],
    /f\.mp4, .* is not this film's: name another file with --out, or have it replaced with --force/,
  ],
  [
    "a sample of a voice where somebody's story is",
    GOOD,
    ['voices', 'play', 'slt', '--out', 's.md'],
    /^The sample is a WAV file: .*s\.md must end in \.wav/,
  ],
  [
    "a sample of a voice where somebody's sound is",
    { 'f.wav': 'mine' },
    ['voices', 'play', 'slt', '--out', 'f.wav'],
    /f\.wav is there already and is not known to be a sample of slt: name another place with --out, or have it replaced with --force/,
  ],
  [
    'several films in one file',
    { ...GOOD, 'b.md': 'B.' },
    ['make', 's.md', 'b.md', '--out', 'f.mp4'],
    /2 films cannot all be f\.mp4/,
  ],
  [
    'two films of one name',
    { 's.md': '# T\nA.', 'b.md': '# T\nB.' },
    ['make', 's.md', 'b.md'],
    /would both become .*T\.mp4/,
  ],
];
