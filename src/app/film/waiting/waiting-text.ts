import { durationText } from '../../../domain/duration-text';
import type { Waiting } from '../../../domain/making/board/waiting';
import { scenesText } from './scenes-text';

/** What a film waits for, in sentences for a person, and what to type. */
export interface WaitingText {
  what: string[];
  todo: string;
}

const NOT_BEFORE = {
  script: 'nothing else is made, or paid for, before',
  voices: 'no picture is made, or paid for, before',
  pictures: 'no clip is rendered before',
} as const;

/** What the film with this id waits for at a moment (milliseconds since 1970). */
export function waitingText(id: string, waiting: Waiting, nowMs: number): WaitingText {
  return {
    what: [...whatOf(waiting), ...endOf(waiting, nowMs)],
    todo: `What to do: storyreel ${commandOf(waiting)} ${id}`,
  };
}

function whatOf({ for: what, scenes, why = [] }: Waiting): string[] {
  if (what === 'attention') {
    return scenes.map((scene) => {
      const { sentence = '' } = why.find((each) => each.scene === scene) ?? {};
      return `Scene ${scene} needs attention: ${sentence}`.trim();
    });
  }
  if (what === 'resume') return ['It is paused: nothing more is begun.'];
  const whose = what === 'script' || scenes.length === 0 ? `Its ${what}` : `Its ${what} (${scenesText(scenes)})`;
  return [`${whose} ${what === 'script' ? 'waits' : 'wait'} for your approval; ${NOT_BEFORE[what]}.`];
}

function endOf({ untilMs, atTimeout }: Waiting, nowMs: number): string[] {
  if (untilMs === undefined) return [];
  const then = atTimeout === 'go on' ? 'it goes on' : 'it fails, and what was made stays in the store';
  return [`If nobody answers within ${durationText(Math.max(0, untilMs - nowMs))}, ${then}.`];
}

function commandOf({ for: what }: Waiting): string {
  return what === 'resume' ? 'resume' : 'review';
}
