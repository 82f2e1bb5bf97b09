import type { WorkflowExecutionInfo } from '@temporalio/client';

/** How a film stands; anything that Temporal may answer besides is `failed`. */
export type FilmState = 'being made' | 'made' | 'failed' | 'cancelled' | 'terminated' | 'timed out';

/** A film as a list shows it; times in milliseconds since 1970. */
export interface FilmSummary {
  id: string;
  title: string;
  state: FilmState;
  startedAtMs: number;
  endedAtMs?: number;
}

const STATES: { [status: string]: FilmState } = {
  RUNNING: 'being made',
  PAUSED: 'being made',
  CONTINUED_AS_NEW: 'being made',
  COMPLETED: 'made',
  CANCELLED: 'cancelled',
  TERMINATED: 'terminated',
  TIMED_OUT: 'timed out',
};

/** The summary of a film's latest run. */
export function filmSummary(run: Omit<WorkflowExecutionInfo, 'raw'>): FilmSummary {
  const { workflowId, memo, status, startTime, closeTime } = run;
  return {
    id: workflowId,
    title: typeof memo?.['title'] === 'string' ? memo['title'] : '',
    state: STATES[status.name] ?? 'failed',
    startedAtMs: startTime.getTime(),
    ...(closeTime && { endedAtMs: closeTime.getTime() }),
  };
}
