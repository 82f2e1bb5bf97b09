import { Context } from '@temporalio/activity';
import { Runtime } from '@temporalio/worker';
import type { Activities } from '../../contract/activities';
import { UnderWay } from './under-way';
import { watchMainThread } from './watch-main-thread';

/** What this process is at. */
const underWay = new UnderWay();

/** The same activities, each noted with its step and film while it is under way. */
export function noted(activities: Partial<Activities>): Partial<Activities> {
  const entries = Object.entries(activities) as [string, (input: unknown) => Promise<unknown>][];
  const all = entries.map(([name, activity]) => [
    name,
    (input: unknown) => underWay.note(stepOf(name), () => activity(input)),
  ]);
  return Object.fromEntries(all) as Partial<Activities>;
}

/** From here on the log says when something has held the main thread, and what was under way. */
export function tellWhoHolds(): () => void {
  return watchMainThread(({ heldMs, computedMs, fromMs, toMs }) => {
    const steps = underWay.between(fromMs, toMs);
    const who = steps.length > 0 ? `under way: ${steps.join(', ')}` : 'no step was under way';
    const times = `${Math.round(heldMs)} ms, and computed for ${Math.round(computedMs)} ms of it`;
    Runtime.instance().logger.warn(`The main thread was held for ${times}; ${who}`);
  });
}

function stepOf(activity: string): string {
  const { activityId, workflowExecution } = Context.current().info;
  return `${activity} (${activityId} of ${workflowExecution?.workflowId})`;
}
