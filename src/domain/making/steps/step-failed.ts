import { cameToNothing } from './came-to-nothing';
import { keptSentence } from '../failing/kept-sentence';
import { lostAgain } from '../failing/lost-artifact';
import { lifeOf, withLife, withoutLife, type Making } from '../making';
import { isOfNow } from '../of-now';
import { voiceOverloaded } from '../failing/overload';
import type { NextStep } from '../next-steps';
import type { StepFailure } from './step-failure';
import { wantedAgain, type StepLife } from './step-life';
import { failedOfProvider } from '../failing/take-over';

/**
 * The film after a step has failed, at this time (milliseconds since 1970): what can help is tried, in the order of what it costs. An
 * artifact that is lost is made again, a voice that was too much at once is asked for again in turn, a fallback takes over; else the
 * step has failed for good.
 */
export function stepFailed(film: Making, step: NextStep, said: StepFailure, endedAtMs: number): Making {
  const { id } = step.name;
  const { askedAtMs, ...before }: StepLife = lifeOf(film, id) ?? { is: 'asked' };
  const making = askedAtMs === undefined ? film : cameToNothing(film, { askedAtMs, endedAtMs });
  // What it was to be made for is another by now, and so nobody minds.
  if (!isOfNow(making, id)) return withoutLife(making, id);
  if (said.of === 'called off') return withLife(making, id, wantedAgain(before));
  const failure = { ...said, message: keptSentence(making, said.message) };
  const { message, type } = failure;
  const life: StepLife = {
    ...before,
    is: 'failed',
    failure: message,
    failureType: type,
    ...(failure.of === 'machine' && { isOfMachine: true }),
  };
  if (life.isStale) return withLife(making, id, wantedAgain(life));
  const told = withLife(making, id, life);
  // Nothing is drawn again, and paid for, for a thumbnail: a clip that needs the picture has it made, and with it the thumbnail.
  if (step.activity === 'drawThumbnail') return told;
  if (failure.of === 'lost') return lostAgain(told, id, failure);
  // What a person has brought nobody else can make.
  if (failure.of === 'else' || failure.of === 'machine' || step.activity === 'importMedia') return told;
  if (failure.of === 'overload' && step.activity === 'narrateScene') return voiceOverloaded(told, id);
  return failedOfProvider(told, id);
}
