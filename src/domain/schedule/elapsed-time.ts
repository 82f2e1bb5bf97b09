import { nextSlot } from '../gate/gate-decision';
import type { GatePolicy } from '../gate/gate-policy';

/**
 * What one scene's steps take once they have a worker slot. `heldMs` is how long its picture waits at the gate for other reasons
 * than the pace; it is missing for a picture that asks no gate.
 */
export interface SceneWork {
  voiceMs: number;
  heldMs?: number;
  pictureMs: number;
  clipMs: number;
}

/** What a film's steps take, in milliseconds; the scenes in the order in which they are begun. */
export interface FilmWork {
  scriptMs: number;
  scenes: SceneWork[];
  mergeMs: number;
}

/** How many steps of a kind may be at work at once, and the rate limit of the pictures where there is one. */
export interface Slots {
  voices: number;
  pictures: number;
  renders: number;
  gate?: GatePolicy | undefined;
}

/**
 * How long a film takes, in milliseconds, by the rules of `makeFilm`: once there is a script, all voices are asked for, and the
 * pictures in turn; each clip when its voice and picture are there; the merge last. Slots go to what was asked for first.
 */
export function elapsedMs({ scriptMs, scenes, mergeMs }: FilmWork, slots: Slots): number {
  const voicesFree = freeAt(slots.voices, scriptMs);
  const picturesFree = freeAt(slots.pictures, scriptMs);
  const rendersFree = freeAt(slots.renders, scriptMs);
  const grantsMs: number[] = [];

  const pairs = scenes.map(({ voiceMs, heldMs, pictureMs, clipMs }) => {
    const spokenMs = occupy(voicesFree, scriptMs, () => voiceMs);
    const drawnMs = occupy(picturesFree, scriptMs, (beginsMs) => {
      if (heldMs === undefined) return pictureMs;
      const grantMs = Math.max(beginsMs, slots.gate ? dueMs(slots.gate, grantsMs) : 0) + heldMs;
      grantsMs.push(grantMs);
      return grantMs + pictureMs - beginsMs;
    });
    return { readyMs: Math.max(spokenMs, drawnMs), clipMs };
  });
  const clips = pairs
    .toSorted((a, b) => a.readyMs - b.readyMs)
    .map(({ readyMs, clipMs }) => occupy(rendersFree, readyMs, () => clipMs));
  return Math.max(scriptMs, ...clips) + mergeMs;
}

/** When a gate's pace lets the next picture through, after these grants. */
export function dueMs(policy: GatePolicy, grantsMs: number[]): number {
  // What the account bears is not known here: a pace that widens is at best the burst.
  const { widens, ...kept } = policy;
  const paced: GatePolicy = widens ? { ...kept, pace: 'burst' } : kept;
  return nextSlot({ policy: paced, clockMs: 0, grantsMs, coldUntilMs: 0, blockedUntilMs: 0, heldUntilMs: 0 }).dueAtMs;
}

function freeAt(slots: number, sinceMs: number): number[] {
  return Array.from({ length: slots }, () => sinceMs);
}

/** Uses the slot that is free first, from `readyMs` at the earliest. Returns when the work in it ends. */
function occupy(freeMs: number[], readyMs: number, workMs: (beginsMs: number) => number): number {
  const index = freeMs.indexOf(Math.min(...freeMs));
  const beginsMs = Math.max(readyMs, freeMs[index] ?? 0);
  return (freeMs[index] = beginsMs + workMs(beginsMs));
}
