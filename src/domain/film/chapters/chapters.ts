import { chapterTitle } from './chapter-title';

/** A part of a film that a viewer can go to; it begins at a time of the film. */
export interface Chapter {
  startMs: number;
  title: string;
}

/** As YouTube asks for them: it shows none of fewer than three, or of one that is shorter than ten seconds. */
const FEWEST = 3;
const SHORTEST_MS = 10_000;

/** A scene, and when it begins in the film. */
interface BegunScene {
  startMs: number;
  text: string;
}

/**
 * The chapters of a film that lasts so many milliseconds: its scenes, of which short ones go together. The first begins with the
 * film. A film that is too short for three has none.
 */
export function chaptersOf(scenes: readonly BegunScene[], durationMs: number): Chapter[] {
  const begun: BegunScene[] = [];
  for (const [index, scene] of scenes.entries()) {
    const startMs = index === 0 ? 0 : scene.startMs;
    const isLate = startMs - (begun.at(-1)?.startMs ?? -Infinity) >= SHORTEST_MS;
    if (isLate && durationMs - startMs >= SHORTEST_MS) begun.push({ ...scene, startMs });
  }
  if (begun.length < FEWEST) return [];
  return begun.map(({ startMs, text }) => ({ startMs, title: chapterTitle(text) }));
}
