import type { Client } from '@temporalio/client';
import { REVIEW, type Changes } from '../../contract/review';
import type { Order } from '../../domain/film/order/order';
import type { Making } from '../../domain/making/making';
import { undecoded } from '../../temporal/undecoded';
import { isOfUnbegun } from '../ended-unbegun';
import { ChangeError } from './change-error';
import { summaryOf } from '../listing/film-summary';
import { inputsOf } from './run-input';
import { isUnanswered } from '../progress/unanswered';
import { unlessUnknown } from '../unless-unknown';

/** A film of many steps is read again by whichever worker answers. */
const ANSWER_WITHIN_MS = 20_000;

/**
 * What persons had changed of a film that has failed, or was stopped: whoever orders it again has it so. Empty where there is no such
 * film, or nothing was changed. Throws a `ChangeError` when it was changed, and no worker is there to tell how.
 */
export async function carriedChanges(
  temporal: Client,
  id: string,
): Promise<Pick<Order, 'revisions' | 'scriptRevision'>> {
  const run = await unlessUnknown(undecoded(temporal).getHandle(id).describe());
  if (!run) return {};
  const { state, endedAtMs } = await summaryOf(run, temporal.options.loadedDataConverter);
  if (endedAtMs === undefined || state === 'made') return {};
  const ended = temporal.workflow.getHandle(id, run.runId);
  const begunWith = await changesBegunWith(temporal, id, run.runId);
  if (!begunWith && !(await wasChanged(temporal, id, run.runId))) return {};
  const asked = temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () => ended.query<Changes>(REVIEW.changes));
  const changes = await asked.catch((error: unknown) => {
    // No worker has begun it, so none can have made a later change.
    if (begunWith && isOfUnbegun(error)) return begunWith;
    if (!isUnanswered(error)) throw error;
    throw new ChangeError(
      `${id} was changed before it ended, and no worker answers that could tell how. Start one, and order it again; or make it as ` +
        'it was ordered, with --again.',
    );
  });
  const { revisions = [], scriptRevision } = changes;
  return { ...(revisions.length > 0 && { revisions }), ...(scriptRevision && { scriptRevision }) };
}

/** The changes that a run was begun with: those of its order, or those that the run before it handed over. Undefined where there were none. */
async function changesBegunWith(temporal: Client, id: string, runId: string): Promise<Partial<Changes> | undefined> {
  const [order, before] = await inputsOf(temporal, id, runId);
  const { making } = Object(before) as { making?: Partial<Making> };
  const { revisions, scriptRevision } = making ?? (Object(order) as Partial<Order>);
  return (
    (revisions ?? scriptRevision) && { ...(revisions && { revisions }), ...(scriptRevision && { scriptRevision }) }
  );
}

/** Whether a run was changed: only then a worker must be there to tell. */
async function wasChanged(temporal: Client, id: string, runId: string): Promise<boolean> {
  const { events } = await temporal.workflow.getHandle(id, runId).fetchHistory();
  return events?.some((event) => event.workflowExecutionUpdateAcceptedEventAttributes) ?? false;
}
