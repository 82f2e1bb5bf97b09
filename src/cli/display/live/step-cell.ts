import type { StepProgress, StepWork } from '../../../domain/progress/progress';
import { durationText, shortDurationText } from '../../../domain/duration-text';

export type Tone = 'done' | 'running' | 'waiting' | 'failed' | 'pending';

/** A step in one cell of the display: at most 13 characters, and the tone that its colour shows. */
export interface Cell {
  text: string;
  tone: Tone;
}

/** How one step is shown at a moment (milliseconds since 1970); `fps` tells how fast ffmpeg is against the film's time. */
export function stepCell({ state, times, work }: StepProgress, nowMs: number, fps: number): Cell {
  if (state === 'done') return { text: doneText(times), tone: 'done' };
  if (state === 'failed') return { text: '✗ failed', tone: 'failed' };
  if (state === 'pending') return { text: '·', tone: 'pending' };
  if (work?.turn) return { text: `turn ${shortDurationText(work.turn.dueAtMs - nowMs)}`, tone: 'waiting' };
  if (work?.state === 'running') return { text: runningText(work, nowMs, fps), tone: 'running' };
  if (work?.state === 'again') {
    return { text: `again ${shortDurationText((work.nextAttemptAtMs ?? nowMs) - nowMs)}`, tone: 'failed' };
  }
  return { text: work ? `waits ${shortDurationText(nowMs - work.sinceMs)}` : 'waits', tone: 'waiting' };
}

/** How many steps of one kind are done, of all. */
export function countCell(steps: readonly StepProgress[]): Cell {
  const done = steps.filter(({ state }) => state === 'done').length;
  const text = `${done} of ${steps.length}`;
  if (steps.some(({ state }) => state === 'failed')) return { text: `✗ ${text}`, tone: 'failed' };
  if (done === steps.length) return { text: `✓ ${text}`, tone: 'done' };
  const isRunning = steps.some(({ work }) => work?.state === 'running');
  if (isRunning) return { text: `▸ ${text}`, tone: 'running' };
  const isAsked = steps.some(({ state }) => state === 'asked');
  return isAsked ? { text: `waits ${text}`, tone: 'waiting' } : { text: `· ${text}`, tone: 'pending' };
}

function doneText(times: StepProgress['times']): string {
  if (!times) return '✓ given';
  return times.reused ? '✓ stored' : `✓ ${durationText(times.endedAtMs - times.startedAtMs)}`;
}

function runningText({ sinceMs, frames }: StepWork, nowMs: number, fps: number): string {
  const elapsedMs = nowMs - sinceMs;
  if (!frames) return `▸ ${durationText(elapsedMs)}`;
  const percent = Math.floor((100 * frames.done) / frames.total);
  if (elapsedMs <= 500) return `▸ ${percent} %`;
  const speed = (frames.done * 1000) / fps / elapsedMs;
  return `▸ ${percent} % ${speed.toFixed(speed < 9.95 ? 1 : 0)}x`;
}
