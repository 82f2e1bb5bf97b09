import type { GatePolicy } from '../gate/gate-policy';
import { elapsedMs, type FilmWork, type SceneWork } from '../schedule/elapsed-time';

/** The shortest that a film with these step times can take, in milliseconds. */
export interface LowerBounds {
  /** With a free worker slot for every step, the order's number of pictures in flight, and the gate's pace. */
  asOrderedMs: number;
  /** With all pictures at once as well, which leaves the longest chain of steps. */
  allAtOnceMs: number;
}

/**
 * The lower bounds of a film's time. With one picture at a time, the best order is longest clip first, because then the least is
 * left to do after the last picture. With several in flight, or a gate, that is only nearly the best, so the film's own order is
 * tried too.
 */
export function lowerBounds(work: FilmWork, imagesInFlight: number, gate: GatePolicy | undefined): LowerBounds {
  const everyScene = Math.max(1, work.scenes.length);
  const slots = { voices: everyScene, pictures: everyScene, renders: everyScene };
  const free = { ...work, scenes: work.scenes.map(notHeld) };
  const longestClipFirst = { ...free, scenes: free.scenes.toSorted((a, b) => b.clipMs - a.clipMs) };
  const asOrdered = { ...slots, pictures: Math.min(imagesInFlight, everyScene), gate };
  return {
    asOrderedMs: Math.min(elapsedMs(free, asOrdered), elapsedMs(longestClipFirst, asOrdered)),
    allAtOnceMs: elapsedMs(free, slots),
  };
}

function notHeld(scene: SceneWork): SceneWork {
  return scene.heldMs === undefined ? scene : { ...scene, heldMs: 0 };
}
