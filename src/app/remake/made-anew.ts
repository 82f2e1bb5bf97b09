import { canonicalJson } from '../../domain/film/canonical-json';
import { cardsOf } from '../../domain/film/card';
import type { Order } from '../../domain/film/order/order';
import type { VoiceChoice } from '../../domain/film/order/provider-choice';
import { pronunciationsFor } from '../../domain/text/spoken/pronunciations';
import { drawnAfter } from './drawn-after';

/** What of a film is not that of the one that it is made of, and so may be paid for: scenes by their places, and characters to be spoken, by whom. */
export interface MadeAnew {
  voices: number[];
  pictures: number[];
  characters: number;
  speakers: VoiceChoice[];
}

/**
 * Compares what the voices and pictures of two films are made of, scene by scene; both orders have their scripts. `unlike` are characters
 * who look otherwise anyway.
 */
export function madeAnew(before: Order, after: Order, unlike: readonly string[] = []): MadeAnew {
  const scenes = after.script?.scenes ?? [];
  const differing = (made: (order: Order, index: number) => unknown) =>
    scenes.flatMap((_scene, index) =>
      canonicalJson(made(before, index)) === canonicalJson(made(after, index)) ? [] : [index + 1],
    );
  const voices = differing(spoken).filter((scene) => !after.wishes?.[scene]?.own?.voice);
  const pictures = drawnAfter(after, differing(drawn), unlike).filter((scene) => !after.wishes?.[scene]?.own?.picture);
  const told = voices.reduce((sum, scene) => sum + (scenes[scene - 1]?.text.length ?? 0), 0);
  const ofCards = cardCharacters(before, after);
  const speakers = [...voices.flatMap((scene) => sceneSpeakers(after, scene)), ...(ofCards > 0 ? [teller(after)] : [])];
  return { voices, pictures, characters: told + ofCards, speakers };
}

const teller = ({ narrator, voice }: Order): VoiceChoice => ({ narrator, voice });

/** Who speaks in a scene: whom it has, or who tells the film, and the cast where the scene says who says what in it. */
function sceneSpeakers(order: Order, scene: number): VoiceChoice[] {
  const { script, wishes, cast = {} } = order;
  const isShared = script?.scenes[scene - 1]?.parts !== undefined;
  return [wishes?.[scene]?.voice ?? teller(order), ...(isShared ? Object.values(cast) : [])];
}

function spoken(order: Order, index: number): unknown {
  const { script, wishes, language, narrator, voice, speed, cast, fallbacks } = order;
  const { text = '', parts } = script?.scenes[index] ?? {};
  const { voice: timbre, takes, own } = wishes?.[index + 1] ?? {};
  const who = timbre ?? { narrator, voice };
  return {
    ...{ text, parts, language, who, speed, cast, fallback: fallbacks?.narrator },
    ...pronunciationsFor(text, order),
    ...{ take: takes?.voice, own: own?.voice?.sha256 },
  };
}

function drawn(order: Order, index: number): unknown {
  const { script, wishes, style = script?.style, storySeed, format, draft, illustrator, fallbacks } = order;
  const { takes, own } = wishes?.[index + 1] ?? {};
  const prompt = script?.scenes[index]?.imagePrompt ?? '';
  return {
    ...{ prompt, style, storySeed, format, draft, illustrator, fallback: fallbacks?.illustrator },
    ...{ take: takes?.picture, own: own?.picture?.sha256 },
  };
}

/** The characters of the cards that are spoken, and were not. */
function cardCharacters(before: Order, after: Order): number {
  const said = (order: Order) =>
    cardsOf(order, order.script?.title ?? order.story.title)
      .filter(({ isSpoken }) => isSpoken)
      .map(({ text }) => text);
  const known = said(before);
  return said(after)
    .filter((text) => !known.includes(text))
    .reduce((sum, text) => sum + text.length, 0);
}
