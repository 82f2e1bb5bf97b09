import type { History } from '@temporalio/common/lib/proto-utils';

type HistoryEvent = NonNullable<History['events']>[number];

/** What the code does where its state machine meets an event that is not its own, by the machine's name in the SDK. */
const DOES: Record<string, string> = {
  Activity: 'asks for an activity',
  'Cancel external WF': 'cancels another workflow',
  'Cancel workflow': 'ends as cancelled',
  'Child workflow': 'starts a child workflow',
  'Complete workflow': 'ends',
  'Continue as new workflow': 'continues as new',
  'Fail workflow': 'fails',
  Timer: 'starts a timer',
  Update: 'answers an update',
};

/**
 * Says in a sentence where the code leaves the history: which event, what it is, and what the code does instead; then, in
 * brackets, the SDK's own words. `error` is the SDK's error of a replay, whose message holds them inside others.
 */
export function whatDiffers(error: Error, { events }: History): string {
  const said =
    /message: "((?:[^"\\]|\\.)*)"/.exec(error.message)?.[1]?.replaceAll('\\n', ' ').replaceAll(/\\(.)/g, '$1') ??
    error.message;
  const words = said.replace('[TMPRL1100] Nondeterminism error: ', '');
  const instead = insteadOf(words, events ?? []);
  return instead ? `${instead} (${words})` : words;
}

function insteadOf(words: string, events: readonly HistoryEvent[]): string | undefined {
  const eventId = /HistoryEvent\(id: (\d+)/.exec(words)?.[1];
  const event = events.find((each) => String(each.eventId) === eventId);
  if (event) return `${eventText(event)}, but the code ${doneInstead(words)} there.`;

  const patch = /patch marker encountered for change (.*), but there is no/.exec(words)?.[1];
  if (patch)
    return `it was begun on code with patched('${patch}'), but this code has no such patch, or does something before it.`;

  const [, was, is] = /^Activity id of scheduled event '(.*)' does not match .* '(.*)'$/.exec(words) ?? [];
  const scheduled = was && events.find((each) => each.activityTaskScheduledEventAttributes?.activityId === was);
  return scheduled ? `${eventText(scheduled)}, but the code asks for the activity "${is}" there.` : undefined;
}

function doneInstead(words: string): string {
  if (words.startsWith('No command scheduled')) return 'asks for nothing';
  const machine = /^(.*) machine does not handle this event/.exec(words)?.[1] ?? '';
  return DOES[machine] ?? 'does something else';
}

function eventText(event: HistoryEvent): string {
  const activity = event.activityTaskScheduledEventAttributes;
  const kind = Object.keys(event)
    .find((key) => key.endsWith('EventAttributes'))
    ?.replace('EventAttributes', '');
  const what = activity ? `the activity ${activity.activityType?.name} "${activity.activityId}"` : kind;
  return `event ${String(event.eventId)} is ${what}`;
}
