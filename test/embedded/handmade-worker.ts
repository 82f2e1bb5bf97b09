import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import Long from 'long';

const { CommandType } = temporal.api.enums.v1;

/**
 * Answers the next question of a film on a queue, as a worker would whose film then has nothing to do but to wait, or with `activity`
 * asks for a step.
 */
export async function answerFilm(client: Client, queue: string, { activity = false } = {}): Promise<void> {
  const { workflowService } = client;
  const asked = await client.withDeadline(Date.now() + 60_000, () =>
    workflowService.pollWorkflowTaskQueue({
      namespace: 'default',
      taskQueue: { name: queue, kind: 1 },
      identity: 'handmade',
    }),
  );
  const step = {
    activityId: 'voice-1',
    activityType: { name: 'narrateScene' },
    taskQueue: { name: 'nobody', kind: 1 },
    startToCloseTimeout: { seconds: Long.fromNumber(600) },
    scheduleToCloseTimeout: { seconds: Long.fromNumber(600) },
  };
  await workflowService.respondWorkflowTaskCompleted({
    namespace: 'default',
    taskToken: asked.taskToken,
    identity: 'handmade',
    commands: activity
      ? [{ commandType: CommandType.COMMAND_TYPE_SCHEDULE_ACTIVITY_TASK, scheduleActivityTaskCommandAttributes: step }]
      : [],
  });
}
