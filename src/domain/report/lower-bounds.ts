import type { GatePolicy } from '../gate/gate-policy';
import { elapsedMs, type FilmWork, type SceneWork } from '../schedule/elapsed-time';

/** The shortest that a film with these step times can take, in milliseconds. */
export interface LowerBounds {
  /** With a free place for every step, and pictures as the order has them in flight, at the gate's pace. */
  asOrderedMs: number;
  /** With all pictures at once, too: the longest chain of steps. */
  allAtOnceMs: number;
}

/**
 * The lower bounds of a film's time. One picture at a time, the best order is the longest clip first: what is left to do
 * after the last picture is then the shortest. With several in flight, or a gate, it is nearly so; so the film's own order
 * counts, too.
 */
export function lowerBounds(work: FilmWork, imagesInFlight: number, gate: GatePolicy | undefined): LowerBounds {
  const everyScene = Math.max(1, work.scenes.length);
  const places = { voices: everyScene, pictures: everyScene, renders: everyScene };
  const free = { ...work, scenes: work.scenes.map(notHeld) };
  const longestClipFirst = { ...free, scenes: free.scenes.toSorted((a, b) => b.clipMs - a.clipMs) };
  const asOrdered = { ...places, pictures: Math.min(imagesInFlight, everyScene), gate };
  return {
    asOrderedMs: Math.min(elapsedMs(free, asOrdered), elapsedMs(longestClipFirst, asOrdered)),
    allAtOnceMs: elapsedMs(free, places),
  };
}

function notHeld(scene: SceneWork): SceneWork {
  return scene.heldMs === undefined ? scene : { ...scene, heldMs: 0 };
}
