import { canonicalJson } from '../../domain/film/canonical-json';
import { cardsOf } from '../../domain/film/card';
import type { Order } from '../../domain/film/order/order';
import type { VoiceChoice } from '../../domain/film/order/provider-choice';
import { voicedParts } from '../../domain/film/script/cast';
import type { Scene } from '../../domain/film/script/script';
import { pronunciationsFor } from '../../domain/text/spoken/pronunciations';
import { drawnAfter } from './drawn-after';

/** What of a film is not that of the one that it is made of, and so may be paid for: scenes by their places, and characters to be spoken, by whom. */
export interface MadeAnew {
  voices: number[];
  pictures: number[];
  characters: number;
  speakers: VoiceChoice[];
}

/** A text that is spoken, who says what in it where that is told, and who tells it where that is not who tells the film. */
interface Told extends Pick<Scene, 'text' | 'parts'> {
  timbre?: VoiceChoice | undefined;
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
  const voices = differing(sceneVoice).filter((scene) => !after.wishes?.[scene]?.own?.voice);
  const pictures = drawnAfter(after, differing(drawn), unlike).filter((scene) => !after.wishes?.[scene]?.own?.picture);
  const spoken = [...voices.map((scene) => sceneTold(after, scene - 1)), ...cardsAnew(before, after)];
  return {
    ...{ voices, pictures },
    characters: spoken.reduce((sum, { text }) => sum + text.length, 0),
    speakers: spoken.flatMap((told) => speakersIn(after, told)),
  };
}

function sceneTold({ script, wishes }: Order, index: number): Told {
  const { text = '', parts } = script?.scenes[index] ?? {};
  return { text, ...(parts && { parts }), timbre: wishes?.[index + 1]?.voice };
}

function sceneVoice(order: Order, index: number): unknown {
  const { takes, own } = order.wishes?.[index + 1] ?? {};
  return { ...sounding(order, sceneTold(order, index)), take: takes?.voice, own: own?.voice?.sha256 };
}

/** All that decides how a text sounds, but its take. */
function sounding(order: Order, told: Told) {
  const { language, speed, fallbacks } = order;
  return {
    ...{ text: told.text, who: partsOf(order, told), language, speed, fallback: fallbacks?.narrator },
    ...pronunciationsFor(told.text, order),
  };
}

/** Who tells a text, or each part of it where the cast speaks in it. */
function partsOf({ narrator, voice, cast }: Order, { timbre, ...scene }: Told): VoiceChoice[] {
  const teller = timbre ?? { narrator, voice };
  return voicedParts(scene, { ...teller, ...(cast && { cast }) }) ?? [teller];
}

function speakersIn(order: Order, told: Told): VoiceChoice[] {
  return partsOf(order, told).map(({ narrator, voice }) => ({ narrator, voice }));
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

/** The cards that are spoken, and were not, or not so. */
function cardsAnew(before: Order, after: Order): Told[] {
  const known = new Set(spokenCards(before).map((card) => canonicalJson(sounding(before, card))));
  return spokenCards(after).filter((card) => !known.has(canonicalJson(sounding(after, card))));
}

function spokenCards(order: Order): Told[] {
  return cardsOf(order, order.script?.title ?? order.story.title)
    .filter(({ isSpoken }) => isSpoken)
    .map(({ text }) => ({ text }));
}
