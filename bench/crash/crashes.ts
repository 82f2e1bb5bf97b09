import {
  after,
  allRecorded,
  answered,
  asked,
  encoding,
  halfEncoded,
  halfway,
  kept,
  recorded,
  type Moment,
} from './moments';

/** Who is killed; with `everything` the files that were being written are cut off, too, and the command is run again. */
export type Who = 'worker' | 'server' | 'server and worker' | 'everything';

/** One run: who is killed, and at which moments, one after another. */
export interface Crash {
  who: Who;
  when: Moment[];
}

/** Its moments, in words. */
export function momentsOf({ when }: Crash): string {
  return when.map(({ name }) => name).join(', then ');
}

/** What a crash is called wherever it is told of. */
export function nameOf(crash: Crash): string {
  return `${crash.who}, ${momentsOf(crash)}`;
}

const crashes = (who: Who, moments: Moment[]): Crash[] => moments.map((moment) => ({ who, when: [moment] }));

/** The rest of a step is long over by then, and the gate has not yet let the next picture through. */
const BETWEEN_MS = 150;

const MIDDLES = [
  halfway('script'),
  halfway('speech'),
  halfway('image'),
  halfEncoded('renderClip'),
  halfEncoded('renderBorder'),
  halfEncoded('mixSound'),
];

/** Between one step and the next. */
const GAPS = [
  after(BETWEEN_MS, recorded('writeScript'), 'script there, first picture waits at the gate'),
  after(BETWEEN_MS, recorded('illustrateScene'), 'first picture there, second waits at the gate'),
  allRecorded('narrateScene'),
  allRecorded('renderClip'),
  allRecorded('renderBorder'),
];

const ENDS = [
  recorded('writeScript'),
  recorded('narrateScene'),
  recorded('illustrateScene'),
  recorded('renderClip'),
  recorded('renderBorder'),
  recorded('mergeClips'),
];

const KEPT = [
  kept('speechAnswer'),
  kept('narrateScene'),
  kept('illustrateScene'),
  kept('renderClip'),
  kept('renderBorder'),
  kept('mergeClips'),
];

/** Every step at its start, in its middle, and at its end, which has as many moments as something can be lost at. */
const ALL: Moment[] = [
  asked('script'),
  asked('speech'),
  asked('image'),
  encoding('renderClip'),
  encoding('renderBorder'),
  encoding('mergeClips'),
  ...MIDDLES,
  answered('script'),
  answered('speech'),
  answered('image'),
  recorded('speechAnswer'),
  ...KEPT,
  ...ENDS,
  ...GAPS,
];

/** The kill matrix. */
export const CRASHES: Crash[] = [
  ...crashes('worker', ALL),
  { who: 'worker', when: [halfway('image'), halfway('image')] },
  { who: 'worker', when: [halfway('speech'), halfEncoded('mixSound')] },
  ...crashes('server', [...MIDDLES, ...ENDS]),
  ...crashes('server and worker', [...MIDDLES, ...ENDS, ...GAPS]),
  ...crashes('everything', [...MIDDLES, ...KEPT, ...ENDS]),
];
