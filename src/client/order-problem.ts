import type { Order } from '../domain/film/order';
import { MOST_STORY_CHARACTERS } from '../domain/film/story';

/**
 * What the manifest may have, of the 2 MB that Temporal carries; it holds the order, the script once more, and about so much
 * for the steps and artifacts of each scene (measured by `npm run bench:long`).
 */
const MOST_BYTES = 1_950_000;
const BYTES_PER_SCENE = 1_900;

/** Why an order is too large for one film; undefined when it is not. */
export function orderProblem(order: Order): string | undefined {
  const { story, script } = order;
  if (!script) {
    if (story.text.length <= MOST_STORY_CHARACTERS) return undefined;
    return `"${story.title}" is too long: at most ${MOST_STORY_CHARACTERS} characters make one film, it has ${story.text.length}. Divide it.`;
  }
  const bytes = bytesOf(order) + bytesOf(script) + script.scenes.length * BYTES_PER_SCENE;
  if (bytes <= MOST_BYTES) return undefined;
  return (
    `"${story.title}" is too long for one film: its manifest would have ${bytes} bytes for ${script.scenes.length} scenes, ` +
    `at most ${MOST_BYTES} can be carried. Divide it.`
  );
}

function bytesOf(part: object): number {
  return Buffer.byteLength(JSON.stringify(part));
}
