import { ApplicationFailure } from '@temporalio/activity';
import { runStep, type StepTools } from '../../../src/activities/step/run-step';
import type { Done } from '../../../src/domain/progress/step';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import { createMemoryStore } from '../../support/store/memory-store';
import { activityEnvironment } from '../../support/temporal/activity-environment';

export const RECIPE = { step: 'test', inputs: {}, provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };

/** Runs the step of one recipe, each test with a store of its own. */
export function useSteps() {
  let store: ArtifactStore;
  beforeEach(() => {
    store = createMemoryStore();
  });

  /** Runs one step inside an activity. */
  function run(
    make: (tools: StepTools) => Promise<unknown>,
    environment = activityEnvironment(),
  ): Promise<Done<unknown>> {
    return environment.run(() => runStep(store, RECIPE, 3, make));
  }

  const failureOf = (error: Error) =>
    run(() => Promise.reject(error)).catch((failure: ApplicationFailure) => failure) as Promise<ApplicationFailure>;

  return {
    run,
    failureOf,
    get store() {
      return store;
    },
  };
}
