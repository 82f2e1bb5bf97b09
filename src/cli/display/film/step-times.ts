import { costOf } from '../../../domain/purse/cost';
import { moneyText } from '../../../domain/purse/money-text';
import type { FilmProgress } from '../../../domain/progress/progress';
import { stepRemark } from '../../../domain/progress/progress-text';
import type { StepTimes } from '../../../domain/progress/step';
import { namedSteps } from '../../../domain/progress/step-name';
import { durationText } from '../../../domain/duration-text';
import { table } from '../table';

/** A table of how long each step waited and took, and what it cost where anything does, for the end of a run. */
export function stepTimesTable(progress: FilmProgress): string {
  const hasCost = costOf(progress) !== undefined;
  const rows = namedSteps(progress).map(({ name, step }) => [
    name.title,
    step.times ? durationText(step.times.startedAtMs - step.times.askedAtMs) : '',
    step.times || step.failure ? stepRemark(step) : step.state,
    ...(hasCost ? [costText(step.times)] : []),
  ]);
  return table([['step', 'waited', 'took', ...(hasCost ? ['cost'] : [])], ...rows]);
}

function costText({ costMicroUsd, savedMicroUsd }: Partial<StepTimes> = {}): string {
  if (costMicroUsd !== undefined) return moneyText(costMicroUsd);
  return savedMicroUsd ? `saved ${moneyText(savedMicroUsd)}` : '';
}
