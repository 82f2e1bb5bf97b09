import { cameToNothing } from './came-to-nothing';
import type { Script } from '../../film/script/script';
import type { Done, StepTimes } from '../../progress/step';
import { SCRIPT, tookOverSentence } from '../../progress/step-name';
import { isOfNow } from '../of-now';
import { lifeOf, withLife, withWarning, type Making } from '../making';
import { withScript } from '../scene/with-script';
import type { NextStep } from '../next-steps';
import { withPins } from '../parts/pinned';
import { wantedAgain, type StepLife } from './step-life';

/** The film after a step was made. */
export function stepMade(film: Making, { activity, name }: NextStep, { made, times }: Done<unknown>): Making {
  const { askedAtMs: _asked, ...before }: Partial<StepLife> = lifeOf(film, name.id) ?? {};
  const making = before.times ? cameToNothing(film, before.times) : film;
  const life: StepLife = { ...before, is: 'made', made, times: withCostOf(before.times, times) };
  if (before.isStale) return withLife(making, name.id, wantedAgain(life));
  const known = withLife(making, name.id, life);
  const next = activity === 'illustrateScene' ? withPins(known) : known;
  const told =
    life.chosenFailed === undefined || !isOfNow(next, name.id)
      ? next
      : withWarning(next, tookOverSentence(name, life.chosenFailed));
  return name.id === SCRIPT.id ? withScript(told, made as Script) : told;
}

/** A step that is made a second time has cost what both times cost. */
function withCostOf(earlier: StepTimes | undefined, times: StepTimes): StepTimes {
  if (earlier?.costMicroUsd === undefined) return times;
  return { ...times, costMicroUsd: earlier.costMicroUsd + (times.costMicroUsd ?? 0) };
}
