import type { Client } from '@temporalio/client';
import { undecoded } from '../../temporal/undecoded';

type HistoryPage = Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistory']>>;

/** One event of a run's history, as the server tells it. */
export type HistoryEvent = NonNullable<NonNullable<HistoryPage['history']>['events']>[number];

/** The ids of a film's runs, the first first: those that the server lists, and those that led to the latest one. */
export async function runsOf(temporal: Client, workflowId: string): Promise<string[]> {
  const workflows = undecoded(temporal);
  const { runId } = await workflows.getHandle(workflowId).describe();
  const chain = [runId];
  for (let before: string | undefined = runId; before !== undefined;) {
    const [first] = await historyOf(temporal, workflowId, before, 1);
    before = first?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    if (before !== undefined) chain.unshift(before);
  }
  const earlier: { runId: string; startedAtMs: number }[] = [];
  for await (const run of workflows.list({ query: `WorkflowId = '${workflowId.replace(/'/g, '')}'` })) {
    if (!chain.includes(run.runId)) earlier.push({ runId: run.runId, startedAtMs: run.startTime.getTime() });
  }
  const inOrder = earlier.sort((one, other) => one.startedAtMs - other.startedAtMs);
  return [...inOrder.map((run) => run.runId), ...chain];
}

/** The events of a run, or as many of its first ones. A run that the server has forgotten has none. */
export async function historyOf(
  temporal: Client,
  workflowId: string,
  runId: string,
  most = Infinity,
): Promise<HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  for (let page: Uint8Array | undefined = new Uint8Array(); page && events.length < most;) {
    const answer: HistoryPage = await temporal.workflowService.getWorkflowExecutionHistory({
      namespace: temporal.options.namespace,
      execution: { workflowId, runId },
      ...(most < Infinity && { maximumPageSize: most }),
      nextPageToken: page,
    });
    events.push(...(answer.history?.events ?? []));
    page = answer.nextPageToken?.length ? answer.nextPageToken : undefined;
  }
  return events;
}
