import type { StepProgress, StepState } from '../progress/progress';
import type { StepFate, StepLife } from './steps/step-life';

const STATES: Record<StepFate, StepState> = {
  wanted: 'pending',
  asked: 'asked',
  'in turn': 'failed',
  made: 'done',
  failed: 'failed',
};

/** How far a step is, for those who look on. */
export function stepProgress(life: StepLife | undefined): StepProgress {
  if (!life) return { state: 'pending' };
  const { is, times, failure } = life;
  const isFailed = STATES[is] === 'failed';
  return {
    state: STATES[is],
    ...(times && { times }),
    ...(isFailed && failure !== undefined && { failure }),
  };
}
