import { WorkflowExecutionAlreadyStartedError, type Client, type WorkflowStartOptions } from '@temporalio/client';
import type { Order } from '../../domain/film/order/order';
import { undecoded } from '../../temporal/undecoded';
import { summaryOf } from '../listing/film-summary';
import { inputOf } from './run-input';
import { termsIgnored } from './terms';
import { termsOfNow } from './terms-of-now';

/** How an order came to its workflow; `notes` are sentences on what of the order does not hold for the one that it joined. */
export interface Started {
  how: 'begun' | 'joined' | 'made before';
  notes: string[];
}

/** The options that differ between the kinds of workflows that an order begins. */
type Options = Pick<WorkflowStartOptions, 'taskQueue' | 'workflowTaskTimeout' | 'staticSummary' | 'memo'> & {
  workflowId: string;
  workflowIdReusePolicy: 'ALLOW_DUPLICATE' | 'ALLOW_DUPLICATE_FAILED_ONLY';
};

/**
 * Starts the workflow of an order, or joins the one that is running under its id. Throws a `TermsError` when that one does not
 * keep the order's purse.
 */
export async function startOrJoin(temporal: Client, type: string, order: Order, options: Options): Promise<Started> {
  const { workflowId } = options;
  for (;;) {
    try {
      // Not to be joined by the server: it would not say so, and what differs would be ignored in silence.
      await temporal.workflow.start(type, { ...options, workflowIdConflictPolicy: 'FAIL', args: [order] });
      return { how: 'begun', notes: [] };
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
    const run = await undecoded(temporal).getHandle(workflowId).describe();
    const { state, endedAtMs } = await summaryOf(run, temporal.options.loadedDataConverter);
    if (state === 'made') {
      if (options.workflowIdReusePolicy === 'ALLOW_DUPLICATE_FAILED_ONLY') return { how: 'made before', notes: [] };
    } else if (state === 'being made' && endedAtMs === undefined) {
      const begunWith = await inputOf(temporal, workflowId, run.runId);
      const terms = await termsOfNow(temporal, workflowId);
      return { how: 'joined', notes: termsIgnored(workflowId, { ...Object(begunWith), ...terms }, order) };
    }
    // It has ended, or was handed over, between the two questions: asked again, the first has another answer.
  }
}
