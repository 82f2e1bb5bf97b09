import type { LoadedDataConverter } from '@temporalio/common';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import type { Done } from '../../domain/progress/step';
import { sentenceIn, type Reader } from './reader';

/** A step as the earlier events of its run have told of it. */
interface Known {
  step: string;
  attempt: number;
  /** Why the attempt before its last one failed. */
  before?: string;
}

/** What became of the steps of a run. */
export function eventsOfSteps(converter: LoadedDataConverter): Reader {
  const known = new Map<string, Known>();
  const knownBy = (eventId: unknown): Known => known.get(String(eventId)) ?? { step: '', attempt: 1 };
  return async (event) => {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled) known.set(String(event.eventId), { step: scheduled.activityId ?? '', attempt: 1 });

    const begun = event.activityTaskStartedEventAttributes;
    if (begun) {
      const { scheduledEventId, lastFailure, attempt } = begun;
      const before = lastFailure ? { before: await sentenceIn(converter, lastFailure) } : {};
      known.set(String(scheduledEventId), { ...knownBy(scheduledEventId), attempt: attempt ?? 1, ...before });
    }

    const done = event.activityTaskCompletedEventAttributes;
    if (done) {
      const [result] = await decodeArrayFromPayloads(converter, done.result?.payloads);
      return { is: 'made', ...knownBy(done.scheduledEventId), times: (Object(result) as Partial<Done<unknown>>).times };
    }

    const failed = event.activityTaskFailedEventAttributes ?? event.activityTaskTimedOutEventAttributes;
    if (failed) {
      const { step, attempt } = knownBy(failed.scheduledEventId);
      return { is: 'failed', step, attempt, failure: await sentenceIn(converter, failed.failure) };
    }

    const stopped = event.activityTaskCanceledEventAttributes;
    return stopped ? { is: 'stopped', step: knownBy(stopped.scheduledEventId).step } : undefined;
  };
}
