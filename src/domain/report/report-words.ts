import { durationText } from '../duration-text';
import type { Phase, ReportedStep, StepKind } from './reported-step';

/** All steps of one kind, as a sentence begins with them. */
export const ALL_OF: Record<StepKind, string> = {
  logo: 'The logo',
  script: 'The script',
  voice: 'The voices',
  picture: 'The pictures',
  card: 'The cards',
  clip: 'The clips',
  border: 'The borders',
  thumbnail: 'The thumbnail',
  bed: 'The music',
  sound: 'Mixing the sound',
  film: 'Joining the clips',
};

/** What a person reads for a kind of step: the bed is the music to them, as while the film is made. */
export function kindWord(kind: StepKind): string {
  return kind === 'bed' ? 'music' : kind;
}

/** What a person reads for each phase. */
export const PHASE_WORDS: Record<Phase['what'], string> = {
  place: 'waits for a place',
  earlier: 'earlier attempts',
  turn: 'waits for its turn at the image vendor',
  work: 'at work',
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as a sentence has it: "three", "12". */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** How long a step took, or else how it stands. */
export function tookText({ state, reused, tookMs }: ReportedStep): string {
  if (state === 'failed') return 'failed';
  if (state === 'pending') return '·';
  if (state === 'waiting') return 'waits';
  if (reused) return 'stored';
  return tookMs === undefined ? 'given' : durationText(tookMs);
}
