import type { Client } from '@temporalio/client';
import { unlessUnknown } from '../../client/unless-unknown';
import { undecoded } from '../../temporal/undecoded';

/** One run of a workflow. */
export interface Run {
  workflowId: string;
  runId: string;
}

/** So many are asked about at a time: a namespace may have a thousand films in the making. */
const AT_ONCE = 8;

/** Does something with every workflow that is running; one that has ended meanwhile is passed over. */
export async function forEachRunning(temporal: Client, use: (run: Run) => Promise<void>): Promise<void> {
  const runs = undecoded(temporal).list({ query: "ExecutionStatus = 'Running'" })[Symbol.asyncIterator]();
  const useOneByOne = async (): Promise<void> => {
    for (let next = await runs.next(); !next.done; next = await runs.next()) {
      await unlessUnknown(use(next.value));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, useOneByOne));
}
