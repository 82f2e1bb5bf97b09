import type { StepProgress, StepWork } from '../../domain/progress';
import { durationText } from './durations';

export type Tone = 'done' | 'running' | 'waiting' | 'failed' | 'pending';

/** A step in one cell of the display: a few characters, and the tone that its colour shows. */
export interface Cell {
  text: string;
  tone: Tone;
}

/** How one step is shown at a moment (milliseconds since 1970); `fps` tells how fast ffmpeg is against the film's time. */
export function stepCell({ state, times, work }: StepProgress, nowMs: number, fps: number): Cell {
  if (state === 'done') return { text: doneText(times), tone: 'done' };
  if (state === 'failed') return { text: '✗ failed', tone: 'failed' };
  if (state === 'pending') return { text: '·', tone: 'pending' };
  if (work?.turn) return { text: `turn ${durationText(work.turn.dueAtMs - nowMs)}`, tone: 'waiting' };
  if (work?.state === 'running') return { text: runningText(work, nowMs, fps), tone: 'running' };
  if (work?.state === 'again') {
    return { text: `again in ${durationText((work.nextAttemptAtMs ?? nowMs) - nowMs)}`, tone: 'failed' };
  }
  return { text: work ? `waits ${durationText(nowMs - work.sinceMs)}` : 'waits', tone: 'waiting' };
}

function doneText(times: StepProgress['times']): string {
  if (!times) return '✓ given';
  return times.reused ? '✓ stored' : `✓ ${durationText(times.endedAtMs - times.startedAtMs)}`;
}

function runningText({ sinceMs, frames }: StepWork, nowMs: number, fps: number): string {
  const elapsedMs = nowMs - sinceMs;
  if (!frames) return `▸ ${durationText(elapsedMs)}`;
  const percent = Math.floor((100 * frames.done) / frames.total);
  const speed = elapsedMs > 500 ? ` ${((frames.done * 1000) / fps / elapsedMs).toFixed(1)}x` : '';
  return `▸ ${percent} %${speed}`;
}
