import type { Client } from '@temporalio/client';

/** The server's number for the wish to have an activity (`COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK`), and for a usual queue. */
const ASK_FOR_ACTIVITY = 1;
const USUAL = 1;

/**
 * Answers the next question of a film on a queue, as a worker would whose film then has nothing to do but to wait, or with `activity`
 * asks for a step.
 */
export async function answerFilm(client: Client, queue: string, { activity = false } = {}): Promise<void> {
  const { workflowService } = client;
  const who = { namespace: 'default', identity: 'handmade' };
  const asked = await client.withDeadline(Date.now() + 60_000, () =>
    workflowService.pollWorkflowTaskQueue({ ...who, taskQueue: { name: queue, kind: USUAL } }),
  );
  const step = {
    activityId: 'voice-1',
    activityType: { name: 'narrateScene' },
    taskQueue: { name: 'nobody', kind: USUAL },
    startToCloseTimeout: { nanos: 900_000_000 },
  };
  const command = { commandType: ASK_FOR_ACTIVITY, scheduleActivityTaskCommandAttributes: step };
  await workflowService.respondWorkflowTaskCompleted({
    ...who,
    taskToken: asked.taskToken,
    commands: activity ? [command] : [],
  });
}
