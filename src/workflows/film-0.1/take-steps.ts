import {
  ApplicationFailure,
  CancellationScope,
  CancelledFailure,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../../contract/activities';
import type { Artifact } from '../../domain/film/artifact';
import type { Order } from '../../domain/film/order/order';
import type { FilmProgress, StepProgress } from '../../domain/progress/progress';
import { clipIdOf } from '../../domain/progress/step-id';
import type { StepName } from '../../domain/progress/step-name';
import type { Done } from '../../domain/progress/step';
import { providersFailure } from './failure-of';
import { QUEUES } from '../../contract/queues';
import type { StepRequest } from '../../contract/step-request';
import { ask } from '../proxies';
import type { ProgressTracker } from './track-progress';

/** An order, and in a film that was handed over what its earlier runs have made, and could not make, by the ids of the steps. */
export type FilmInput = Order & { soFar?: SoFar };

interface SoFar {
  progress: FilmProgress;
  made: { [stepId: string]: unknown };
  failed?: { [stepId: string]: Failed };
}

interface Failed {
  message: string;
  type: string;
  details: unknown[];
}

/** What an activity makes. */
export type MadeBy<Name extends keyof Activities> = Awaited<ReturnType<Activities[Name]>>['made'];

/** The steps of one film, asked for and followed. */
export interface StepTaker {
  /** Asks for a step; what was made before, or failed for good in an earlier run of the film, is not asked for again. */
  take<Name extends keyof Activities>(
    activity: Name,
    name: StepName,
    progress: StepProgress,
    input: Parameters<Activities[Name]>[0],
  ): Promise<MadeBy<Name>>;
  /** Forgets the steps that made an artifact, and the clips made of it, so that they are asked for again; answers whether there were any. */
  forgetMakerOf(key: Artifact['key']): boolean;
  /** Does the work of a film; when its history has become long, hands the film over to a new run. */
  untilDone<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Takes the steps of a film. When Temporal suggests it, no further step is begun, those that are under way are waited for,
 * and the film continues as new with what was made so far.
 */
export function takeSteps({ progress, follow }: ProgressTracker, input: FilmInput): StepTaker {
  const made = { ...input.soFar?.made };
  const failedBefore = { ...input.soFar?.failed };
  const failed: { [stepId: string]: Failed } = {};
  let underWay = 0;
  let mustHandOver = false;
  const film = CancellationScope.current();

  return {
    async take(activity, name, step, stepInput) {
      if (name.id in made) return made[name.id] as never;
      const before = failedBefore[name.id];
      if (before) {
        // Once: whoever asks again for what has failed asks somebody else, or knows why.
        delete failedBefore[name.id];
        failed[name.id] = before;
        throw ApplicationFailure.create({ ...before, nonRetryable: true });
      }
      mustHandOver ||= workflowInfo().continueAsNewSuggested && patched('continue-as-new');
      if (mustHandOver) return film.cancelRequested;
      underWay++;
      try {
        const work = askOn01({ activity, name, input: stepInput } as StepRequest);
        return (made[name.id] = await follow(step, work)) as never;
      } catch (error) {
        const failure = providersFailure(error);
        if (failure) failed[name.id] = failedAs(failure);
        throw error;
      } finally {
        underWay--;
      }
    },
    forgetMakerOf(key) {
      const makers = Object.keys(made).filter((id) => hasArtifact(made[id], key));
      for (const id of makers) {
        delete made[id];
        // A voice may not be spoken twice alike.
        delete made[clipIdOf(id)];
      }
      return makers.length > 0;
    },
    untilDone(work) {
      const handedOver = CancellationScope.nonCancellable(async () => {
        await condition(() => mustHandOver && underWay === 0 && !film.consideredCancelled);
        return continueAsNew<(next: FilmInput) => Promise<never>>({
          ...input,
          soFar: { progress, made, failed: { ...failedBefore, ...failed } },
        });
      });
      // A step whose worker had died when it was cancelled ends with the end of its heartbeats, and the film is cancelled all the same.
      const done = work().catch((error: unknown) => {
        throw film.consideredCancelled && !isCancellation(error) ? new CancelledFailure('cancelled') : error;
      });
      return Promise.race([done, handedOver]);
    },
  };
}

/** A film of 0.1 has its script written on the queue of the films, where its workers look for it. */
function askOn01(request: StepRequest): Promise<Done<unknown>> {
  return ask(request, request.activity === 'writeScript' ? { taskQueue: QUEUES.films } : {});
}

function failedAs({ message, type, details }: ApplicationFailure): Failed {
  return { message, type: type ?? '', details: details ?? [] };
}

/** Every step's result names the artifacts that it consists of. */
function hasArtifact(result: unknown, key: string): boolean {
  return Object.values(result as object).some((part: Partial<Artifact> | undefined) => part?.key === key);
}
