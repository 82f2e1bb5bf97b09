import type { WorkflowHandle } from '@temporalio/client';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** A step that is done: its id, and as text what its activity returned. */
export interface DoneStep {
  id: string;
  returned: string;
}

/** The steps of a film by its history: the ids of all that were asked for, and those that are done; both in its order. */
export function stepsInHistory({ events }: History): { asked: string[]; done: DoneStep[] } {
  const idOf = new Map<string, string>();
  const done: DoneStep[] = [];
  for (const event of events ?? []) {
    const { activityTaskScheduledEventAttributes: asked, activityTaskCompletedEventAttributes: completed } = event;
    if (asked) idOf.set(String(event.eventId), asked.activityId ?? '');
    if (!completed) continue;
    const returned = (completed.result?.payloads ?? []).map(({ data }) => Buffer.from(data ?? []).toString());
    done.push({ id: idOf.get(String(completed.scheduledEventId)) ?? '', returned: returned.join() });
  }
  return { asked: [...idOf.values()], done };
}
