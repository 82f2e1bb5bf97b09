import type { LoadedDataConverter } from '@temporalio/common';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import type { Order } from '../../domain/film/order/order';
import { sentenceIn, type Reader } from './reader';

/** How a run began and ended, and what persons asked of it meanwhile. */
export function eventsOfRun(converter: LoadedDataConverter): Reader {
  return async (event) => {
    const begun = event.workflowExecutionStartedEventAttributes;
    if (begun?.continuedExecutionRunId) return { is: 'handed over' };
    if (begun) {
      const [order] = await decodeArrayFromPayloads(converter, begun.input?.payloads);
      return { is: 'ordered', order: order as Order };
    }
    const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input;
    if (update) {
      const [asked] = await decodeArrayFromPayloads(converter, update.args?.payloads);
      return { is: 'changed', by: update.name ?? '', asked };
    }
    if (event.workflowExecutionCancelRequestedEventAttributes) return { is: 'asked to stop' };
    if (event.workflowExecutionCompletedEventAttributes) return { is: 'ended', state: 'made' };
    if (event.workflowExecutionCanceledEventAttributes) return { is: 'ended', state: 'cancelled' };
    if (event.workflowExecutionTerminatedEventAttributes) return { is: 'ended', state: 'terminated' };
    if (event.workflowExecutionTimedOutEventAttributes) return { is: 'ended', state: 'timed out' };
    const failed = event.workflowExecutionFailedEventAttributes;
    return failed ? { is: 'ended', state: 'failed', failure: await sentenceIn(converter, failed.failure) } : undefined;
  };
}
