import type { WorkflowService } from '@temporalio/client';
import type { LoadedDataConverter } from '@temporalio/common';
import { decodeMapFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import { optionalTsToMs } from '@temporalio/common/lib/time';
import type { FilmState, FilmSummary } from './film-summary';

/** A run as the server's list has it. */
type ListedRun = Awaited<ReturnType<WorkflowService['listWorkflowExecutions']>>['executions'][number];

/** By the server's number of a run's status. */
const STATES: { [status: number]: FilmState } = {
  1: 'being made',
  2: 'made',
  3: 'failed',
  4: 'cancelled',
  5: 'terminated',
  6: 'being made',
  7: 'timed out',
  8: 'being made',
};

/** The summary of a run in the server's list: the SDK makes such of whole lists only, and not of a page. */
export async function listedSummary(run: ListedRun, converter: LoadedDataConverter): Promise<FilmSummary> {
  const { execution, memo, status, startTime, closeTime } = run;
  const { title } = (await decodeMapFromPayloads(converter, memo?.fields)) ?? {};
  const endedAtMs = optionalTsToMs(closeTime);
  return {
    id: execution?.workflowId ?? '',
    title: typeof title === 'string' ? title : '',
    state: STATES[status ?? 0] ?? 'failed',
    startedAtMs: optionalTsToMs(startTime) ?? 0,
    ...(endedAtMs !== undefined && { endedAtMs }),
  };
}
