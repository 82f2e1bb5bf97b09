/** As YouTube asks for them: it shows none of fewer than three, or of one that is shorter than ten seconds. */
const FEWEST = 3;
const SHORTEST_MS = 10_000;

/** What a scene tells, and when it begins in the film. */
export interface BegunScene {
  startMs: number;
  text: string;
}

/**
 * The scenes with which the chapters of a film begin that lasts so many milliseconds: short ones go together. The first begins with
 * the film. A film that is too short for three has none.
 */
export function chapterScenes(scenes: readonly BegunScene[], durationMs: number): BegunScene[] {
  const begun: BegunScene[] = [];
  for (const [index, scene] of scenes.entries()) {
    const startMs = index === 0 ? 0 : scene.startMs;
    const isLate = startMs - (begun.at(-1)?.startMs ?? -Infinity) >= SHORTEST_MS;
    if (isLate && durationMs - startMs >= SHORTEST_MS) begun.push({ ...scene, startMs });
  }
  return begun.length < FEWEST ? [] : begun;
}
