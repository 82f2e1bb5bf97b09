import type { StepTimes } from '../../progress/step';

/**
 * What became of a step: `wanted` again after all, `asked` for and under way, failed and to be asked for again `in turn`,
 * `made`, or `failed` for good. A step that was never asked for has no life.
 */
export type StepFate = 'wanted' | 'asked' | 'in turn' | 'made' | 'failed';

/** The life of one step of a film. */
export interface StepLife {
  is: StepFate;
  /** How often it was asked for of whoever is asked for it now. */
  tries?: number;
  /** When it was asked for, in milliseconds since 1970, while it is under way. */
  askedAtMs?: number;
  /** What it made, as its activity answered it. */
  made?: unknown;
  /** Of the last time that it was made, with the cost of all. */
  times?: StepTimes;
  /** Why it failed last, in a sentence, and the stable type of that failure. */
  failure?: string;
  failureType?: string;
  /** It failed of what ails the machine: any other step would, too. */
  isOfMachine?: true;
  /** Why the chosen provider failed for good: since then the fallback is asked. */
  chosenFailed?: string;
  /** What it is being made of was lost meanwhile: when it ends, well or not, it is wanted again. */
  isStale?: true;
}

/** Whether a step may be asked for as soon as what it needs is there. */
export function isWanted(life: StepLife | undefined): boolean {
  return life === undefined || life.is === 'wanted';
}

/** The life of a step that is to be made once more: what it has cost, and who does it, are kept. */
export function wantedAgain({ times, chosenFailed }: StepLife): StepLife {
  return { is: 'wanted', ...(times && { times }), ...(chosenFailed !== undefined && { chosenFailed }) };
}
