import { segmentsOf } from '../../domain/text/segments';
import { type CaptionFont, type CaptionFonts, hasSign } from './caption-font';
import { type WritingSystem, writingSystemOf } from '../fonts/writing-system';
import { isUnseen, shownText } from './shown-text';

/** A piece of text that one font can show. */
export interface FontRun {
  font: CaptionFont;
  text: string;
}

/** A text divided by font, and those of its characters that no font has, in their order. */
export interface DividedText {
  runs: FontRun[];
  unshown: string[];
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Divides a text into runs, each in one font that can show it. Accents stay with their letter, and digits and punctuation with
 * the writing system around them. `around` are the writing systems of the whole text; they tell whether a Chinese character
 * belongs to a Japanese or a Korean text.
 */
export function divideByFont(text: string, fonts: CaptionFonts, around: ReadonlySet<WritingSystem>): DividedText {
  const letters = Array.from(segmentsOf(LETTERS, shownText(text)), ({ segment }) => segment);
  const runs: FontRun[] = [];
  const unshown: string[] = [];
  let before = letters.map(writingSystemOf).find((system) => system && system !== 'Emoji');
  for (const letter of letters) {
    const own = writingSystemOf(letter);
    if (own && own !== 'Emoji') before = own;
    const signs = [...letter];
    const font = signs.every(isUnseen) ? runs.at(-1)?.font : fontFor(signs, inOrder(fonts, own ?? before, around));
    const shown = signs.filter((sign) => font && hasSign(font, sign));
    unshown.push(...signs.filter((sign) => !isUnseen(sign) && !shown.includes(sign)));
    if (font) append(runs, font, shown.join(''));
  }
  return { runs, unshown };
}

/** The first font that has a letter with its accents, else the first that has the letter without them. */
function fontFor(signs: string[], fonts: readonly CaptionFont[]): CaptionFont | undefined {
  return (
    fonts.find((font) => signs.every((sign) => isUnseen(sign) || hasSign(font, sign))) ??
    fonts.find((font) => hasSign(font, signs[0]!))
  );
}

/** The fonts made for a writing system come first, and among these the ones made for most of the systems around. */
function inOrder(
  fonts: CaptionFonts,
  system: WritingSystem | undefined,
  around: ReadonlySet<WritingSystem>,
): CaptionFont[] {
  const made = (font: CaptionFont) => system !== undefined && font.writingSystems.includes(system);
  const common = (font: CaptionFont) => font.writingSystems.filter((each) => around.has(each)).length;
  const first = fonts.filter(made).sort((one, other) => common(other) - common(one));
  return [...first, ...fonts.filter((font) => !made(font))];
}

function append(runs: FontRun[], font: CaptionFont, text: string): void {
  const last = runs.at(-1);
  if (last?.font === font) last.text += text;
  else runs.push({ font, text });
}
