import { dividedInto, divisibleText, type SceneLengths } from './scene-division';
import { toldLength } from './told-length';

/** From 8 to 16 seconds of speech, for as long as one picture is worth looking at. */
const SHORT: SceneLengths = { ideal: 180, fewest: 120, most: 240 };

/**
 * How many short scenes a text is best divided into, 8 to 16 seconds each where its sentences allow; undefined when it has as
 * many scenes anyway, of about half a minute at most.
 */
export function shortSceneCount(text: string): number | undefined {
  // A sentence that is longer than a short scene has to be divided too.
  const ofLength = Math.ceil(toldLength(text) / SHORT.most);
  const divisible = divisibleText(text);
  const count = Math.max(ofLength, dividedInto(divisible, SHORT).length);
  return count === dividedInto(divisible).length ? undefined : count;
}
