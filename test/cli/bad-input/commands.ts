import { type Case, GOOD } from './case';

/** Commands that are none, or say too little or too much. */
export const COMMANDS: Case[] = [
  ['an unknown command', {}, ['bake', 's.md'], /unknown command 'bake'/],
  ['no story', {}, ['make'], /missing required argument 'story'/],
  ['no id', {}, ['show'], /missing required argument 'id'/],
  ['a number that is none', {}, ['list', '--most', 'all'], /Expected a whole number from 1 to 1000/],
  ['a moment that is none', {}, ['list', '--since', 'tomorrow'], /Expected how long ago, such as 24h or 7d/],
  ['a cursor that is none', {}, ['list', '--after', 'here'], /Expected what an earlier list told/],
  ['a codec server with nothing to decode', {}, ['codec'], /There is nothing to decode: set STORYREEL_ENCRYPTION_KEYS/],
  ['a codec server at no port', {}, ['codec', '--port', 'ui'], /Expected a port from 0 to 65535/],
  ['a hold without an end', {}, ['gate', 'hold', 'long'], /Expected a duration such as 90s, 10m or 1h/],
  [
    'a review of what there is not',
    GOOD,
    ['make', 's.md', '--review', 'script,clips'],
    /Expected some of script, voices, pictures/,
  ],
  ['a time for no review', GOOD, ['make', 's.md', '--review-timeout', '2h'], /are about a review: add --review/],
  [
    'what is done after no time',
    GOOD,
    ['make', 's.md', '--review', 'script', '--unanswered', 'go-on'],
    /says what is done after --review-timeout/,
  ],
  [
    'a time that is none',
    GOOD,
    ['make', 's.md', '--attention-timeout', 'soon'],
    /Expected a duration such as 90s, 10m/,
  ],
  [
    'a review that nobody could answer',
    GOOD,
    ['make', 's.md', '--simulated', '--review', 'script'],
    /nobody else reaches its server: leave --review out/,
  ],
  [
    'a command that nobody would run',
    GOOD,
    ['make', 's.md', '--detach', '--notify', 'true'],
    /--notify is run by whoever looks on/,
  ],
  [
    'a change of no scene',
    {},
    ['revise', 'film-1', '--text', 'A sea.'],
    /required option '--scene <number>' not specified/,
  ],
  ['a scene that is no number', {}, ['skip', 'film-1', '--scene', 'two'], /Expected the number of a scene, from 1 on/],
  [
    'scenes that are no numbers',
    {},
    ['approve', 'film-1', '--scene', '3-1'],
    /Expected numbers of scenes, such as 3 or 1,3-5/,
  ],
  [
    'a take that is none',
    {},
    ['revise', 'film-1', '--scene', '1', '--take', '0'],
    /Expected new, or the number of a take/,
  ],
  ['a name of no letters', {}, ['pause', 'film-1', '--as', ' '], /--as is a name of 1 to 60 characters, but it has 0/],
  [
    'a script that is none to approve',
    { 's.txt': 'A sea.' },
    ['approve', 'film-1', '--script', 's.txt'],
    /s\.txt is no script: expected a file in \.json/,
  ],
  ['an unknown shell', {}, ['completion', 'tcsh'], /'tcsh' is invalid.*bash, zsh, fish/],
  ['an unknown queue', {}, ['worker', '--queues', 'images'], /no queue images: expected some of storyreel/],
  ['a worker without a server', {}, ['worker'], /TEMPORAL_ADDRESS says which server/],
];
