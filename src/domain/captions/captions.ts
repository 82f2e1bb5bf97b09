import type { WordTime } from '../film/narration';
import type { Format } from '../format';
import { holdsAddress } from '../text/address-pieces';
import { heardWords } from './heard-words';
import { divideBlocks } from './lines/blocks';
import { dividePhrases } from './lines/phrases';
import { captionEmPixels, lineWidth } from './style/caption-size';
import { isDrawn, type CaptionStyle, type DrawnStyle } from './style/caption-style';
import { DRAWN_PRESETS, type Holds } from './style/presets';
import { withLeaning } from './lines/with-leaning';
import { withLetterCase } from './style/letter-case';

/** In characters: one line of a portrait film, in a size that can be read at arm's length. */
const LONGEST_PHRASE = 26;

/** The most characters of a line in a block, as broadcasters have it. */
const LONGEST_LINE = 42;

/** How many em wide a letter is at most where a line is full: capitals are wider. */
const LETTER_EM = { 'as-written': 0.65, lower: 0.62, upper: 0.74 };

/** When two captions are closer together than this, the first one stays until the next, because a short gap would flicker. */
const SHORT_GAP_MS = 700;

/** How long a caption stays after its last word when a longer pause follows. */
const LINGER_MS = 350;

/** And how long the last one stays when a border follows: it is gone when that begins. */
const LINGER_BEFORE_BORDER_MS = 180;

/** Words shown together on the picture, from `startMs` until `endMs`. */
export interface Caption {
  words: WordTime[];
  /** The index of the word that begins the second line, where it is decided already. */
  secondLineFrom?: number;
  startMs: number;
  endMs: number;
}

/** What decides how the words of a scene are shown; `language` is a BCP 47 tag; a border may follow the scene. */
export interface Showing {
  style: CaptionStyle;
  format: Format;
  language: string;
  hasBorder?: boolean;
}

/**
 * The captions of spoken words in the script's own words, divided as their style asks for. Their times count from the same start
 * as the words'.
 */
export function captionsOf(wordTimes: readonly WordTime[], showing: Showing): Caption[] {
  const { style, language, hasBorder = false } = showing;
  if (!isDrawn(style)) return [];
  const heard = withLetterCase(heardWords(wordTimes), style.letterCase, language);
  const shown = DIVIDED[DRAWN_PRESETS[style.preset].holds](heard, style, showing);
  return shown.map((lines, index) => {
    const words = lines.flat();
    return {
      words,
      ...(lines.length > 1 && { secondLineFrom: lines[0]!.length }),
      startMs: words[0]!.startMs,
      endMs: endOf(words, shown[index + 1]?.[0], hasBorder ? LINGER_BEFORE_BORDER_MS : LINGER_MS),
    };
  });
}

type Dividing = (words: WordTime[], style: DrawnStyle, showing: Showing) => WordTime[][][];

/** The words of each caption, on one line that is broken where there is no room for it, or on lines already. */
const DIVIDED: Record<Holds, Dividing> = {
  word: (words, _style, { language }) =>
    // Of words that are shown as one only an address can be too long for a caption; its letters are as small as they must be.
    withLeaning(words, language)
      .flatMap((shown) => (holdsAddress(shown) ? dividePhrases(shown, LONGEST_PHRASE, language) : [shown]))
      .map((shown) => [shown]),
  phrase: (words, style, { format, language }) =>
    dividePhrases(words, Math.min(LONGEST_PHRASE, lettersThatFit(style, format)), language).map((shown) => [shown]),
  block: (words, style, { format, language }) =>
    divideBlocks(words, Math.min(LONGEST_LINE, lettersThatFit(style, format)), language).map(({ lines }) => lines),
};

/** How many letters a line has room for, at least one. */
function lettersThatFit(style: DrawnStyle, format: Format): number {
  const em = captionEmPixels(format, style);
  return Math.max(1, Math.floor(lineWidth(format, style) / (em * LETTER_EM[style.letterCase])));
}

function endOf(words: WordTime[], next: WordTime[] | undefined, lastLingersMs: number): number {
  const spokenUntilMs = words.at(-1)!.endMs;
  if (!next) return spokenUntilMs + lastLingersMs;
  const nextStartMs = next[0]!.startMs;
  return nextStartMs - spokenUntilMs <= SHORT_GAP_MS ? nextStartMs : spokenUntilMs + LINGER_MS;
}
