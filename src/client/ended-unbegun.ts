import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import { durationText } from '../domain/duration-text';
import { momentText } from '../domain/moment-text';
import { undecoded } from '../temporal/undecoded';
import { grpcErrorIn } from './grpc-error';
import { summaryOf } from './listing/film-summary';
import type { HistoryEvent } from './history/runs';

/** The server's words when a run ended before any worker had done a piece of its work: nobody can ever tell anything of it. */
const UNBEGUN = /closed before WorkflowTaskStarted/i;

/** A film that was ended from outside before any worker began it. The message says when, by what, and what to do. */
export class EndedUnbegun extends Error {
  override readonly name = 'EndedUnbegun';
}

/** Whether a query was refused because its run ended before any worker began it. */
export function isOfUnbegun(error: unknown): boolean {
  return UNBEGUN.test(grpcErrorIn(error)?.details ?? '');
}

/** The error of such a film, as what its run was started and ended by tells of it. */
export async function endedUnbegun(temporal: Client, id: string, cause: unknown): Promise<EndedUnbegun> {
  const run = await undecoded(temporal).getHandle(id).describe();
  const { title, endedAtMs = 0 } = await summaryOf(run, temporal.options.loadedDataConverter);
  const { events } = await temporal.workflow.getHandle(id, run.runId).fetchHistory();
  const begun = events?.at(0)?.workflowExecutionStartedEventAttributes;
  const how = `${endWords(events?.at(-1), optionalTsToMs(begun?.workflowExecutionTimeout))} at ${momentText(endedAtMs)} UTC`;
  const made = begun?.continuedExecutionRunId
    ? 'after it had been handed over to a new run, before any worker began that: what was made for it before stays in the store'
    : 'before any worker began it: nothing of it was made or paid for';
  const todo = 'To have it made, order it again, with the same "storyreel make" as before.';
  return new EndedUnbegun(`"${title}" (${id}) ${how}, ${made}. ${todo}`, { cause });
}

function endWords(end: HistoryEvent | undefined, allowedMs: number | undefined): string {
  const terminated = end?.workflowExecutionTerminatedEventAttributes;
  if (terminated) {
    const { identity, reason } = terminated;
    return `was terminated${identity ? ` by ${identity}` : ''}${reason ? ` ("${reason}")` : ''}`;
  }
  if (!end?.workflowExecutionTimedOutEventAttributes) return 'was ended';
  return `was ended by the Temporal server, as its time${allowedMs ? ` of ${durationText(allowedMs)}` : ''} was over,`;
}
