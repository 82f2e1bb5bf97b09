import { Context } from '@temporalio/activity';

/** Heartbeats, as an activity must that is to hear that it is cancelled, until it is; or until it is `over`, if it ever is. */
export async function untilCancelled(over?: Promise<void>): Promise<void> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), 50);
  const ends = over ? Promise.race([context.cancelled, over]) : context.cancelled;
  await ends.finally(() => clearInterval(beat));
}
