/** As YouTube asks for them: it shows none of fewer than three, or of one that is shorter than ten seconds. */
const FEWEST = 3;
const SHORTEST_MS = 10_000;

/** A person who looks for a place reads no longer list: the chapters of a long film are longer. */
const MOST = 20;

/** What a scene tells, and when it begins in the film. */
export interface BegunScene {
  startMs: number;
  text: string;
}

/**
 * The scenes with which the chapters of a film begin that lasts so many milliseconds: short ones go together, and all of
 * a long film, so that there are no more than twenty. The first begins with the film. A film that is too short for three has none.
 */
export function chapterScenes(scenes: readonly BegunScene[], durationMs: number): BegunScene[] {
  const shortestMs = Math.max(SHORTEST_MS, durationMs / MOST);
  const begun: BegunScene[] = [];
  for (const [index, scene] of scenes.entries()) {
    const startMs = index === 0 ? 0 : scene.startMs;
    const isLate = startMs - (begun.at(-1)?.startMs ?? -Infinity) >= shortestMs;
    if (isLate && durationMs - startMs >= shortestMs) begun.push({ ...scene, startMs });
  }
  return begun.length < FEWEST ? [] : begun;
}
