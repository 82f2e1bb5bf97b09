import { whoSpeaks, add, type Said } from '../../text/dialogue/who-speaks';
import { hasClauseMark, hasSentenceMark } from '../../text/marks';
import { inPlaceOf, joinParts, type Part } from '../../text/part';
import { wordsOf } from '../../text/words';
import type { Cast, Order } from '../order/order';
import type { Scene } from './script';

/** A part of a scene's text that one voice says, and the silence after it. */
export interface VoicedPart extends Part, Pick<Order, 'narrator' | 'voice'> {
  pauseMs: number;
}

const PAUSE_MS = { none: 40, clause: 120, sentence: 320, paragraph: 600 };

/**
 * The parts of a scene's text that voices of the cast say, and those between them, in the order of its words; undefined where nobody of
 * the cast speaks. Where the scene says who speaks, that counts, else what its text tells. Not for workflows: other versions of Node
 * may part the words in another way.
 */
export function voicedParts(
  scene: Pick<Scene, 'text' | 'parts'>,
  { narrator, voice, cast }: Pick<Order, 'narrator' | 'voice' | 'cast'>,
): VoicedPart[] | undefined {
  if (!cast) return undefined;
  const said = scene.parts ? saidParts(scene, cast) : whoSpeaks(scene.text, Object.keys(cast));
  if (said.every(({ speaker }) => speaker === undefined)) return undefined;
  return said.map(({ words, speaker }, index) => ({
    ...inPlaceOf(words.at(-1)!, joinParts(words)),
    ...(speaker === undefined ? { narrator, voice } : cast[speaker]!),
    pauseMs: index === said.length - 1 ? 0 : PAUSE_MS[endOf(words.at(-1)!)],
  }));
}

function saidParts({ text, parts = [] }: Pick<Scene, 'text' | 'parts'>, cast: Cast): Said[] {
  const words = wordsOf(text);
  const said: Said[] = [];
  for (const part of parts) {
    const { speaker } = part;
    add(
      said,
      words.splice(0, wordsOf(part.text).length),
      speaker !== undefined && Object.hasOwn(cast, speaker) ? speaker : undefined,
    );
  }
  return said;
}

function endOf({ text, end }: Part): keyof typeof PAUSE_MS {
  if (end === 'paragraph') return 'paragraph';
  if (hasSentenceMark(text)) return 'sentence';
  return hasClauseMark(text) || end ? 'clause' : 'none';
}
