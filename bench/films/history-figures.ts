import type { Client } from '@temporalio/client';

/** What one film left in Temporal, over all its runs. */
export interface HistoryFigures {
  runs: number;
  events: number;
  bytes: number;
  largestPayloadBytes: number;
  /** The type of the event that carries the largest payload. */
  largestPayloadOf: string;
}

/** Reads the histories of a film's runs, from the last one back to the first. */
export async function historyFigures(temporal: Client, workflowId: string): Promise<HistoryFigures> {
  const figures = { runs: 0, events: 0, bytes: 0, largestPayloadBytes: 0, largestPayloadOf: '' };
  let runId: string | undefined;
  do {
    const handle = temporal.workflow.getHandle(workflowId, runId);
    const { events } = await handle.fetchHistory();
    const { historySize = 0 } = await handle.describe();
    figures.runs++;
    figures.events += events?.length ?? 0;
    figures.bytes += historySize;
    for (const event of events ?? []) {
      const bytes = largestPayloadIn(event);
      if (bytes <= figures.largestPayloadBytes) continue;
      figures.largestPayloadBytes = bytes;
      const attributes = Object.entries(event).find(([name, value]) => name.endsWith('EventAttributes') && value);
      figures.largestPayloadOf = attributes?.[0].replace('EventAttributes', '') ?? '';
    }
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId);
  return figures;
}

function largestPayloadIn(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(largestPayloadIn));
}
