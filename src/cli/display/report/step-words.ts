import type { Phase, ReportedStep, StepKind } from '../../../domain/report/reported-step';

/** All steps of one kind, as a sentence begins with them. */
export const ALL_OF: Record<StepKind, string> = {
  script: 'The script',
  voice: 'The voices',
  picture: 'The pictures',
  clip: 'The clips',
  film: 'Joining the clips',
};

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

/** A step in a column of steps, the scenes' numbers below one another: "script", "  1 voice", "    picture". */
export function stepLabel({ kind, scene }: ReportedStep): string {
  if (scene === undefined) return `    ${kind}`;
  return `${(kind === 'voice' ? String(scene) : '').padStart(3)} ${kind}`;
}
