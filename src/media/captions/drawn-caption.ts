import type { Caption, Showing } from '../../domain/captions/captions';
import { breakCost } from '../../domain/captions/lines/break-cost';
import { joinOnOneLine } from '../../domain/text/part';
import type { CaptionFonts } from './caption-font';
import { readsRightToLeft } from './caption-direction';
import { divideByFont, type FontRun } from './font-runs';
import { writingSystemsIn } from '../fonts/writing-system';

/** A word as it is drawn, and when it is spoken. The time of words before it that no font can show belongs to it. */
export interface DrawnWord {
  runs: FontRun[];
  /** The next word stands right after it, with no space between. */
  glued?: true;
  startMs: number;
  endMs: number;
  /** What it costs to end a line with it (`breakCost`). */
  breakCost: number;
  /** The line was decided to end with it. */
  endsLine?: true;
}

/** A caption in its fonts, with at least one word. */
export interface DrawnCaption {
  words: DrawnWord[];
  startMs: number;
  endMs: number;
  rightToLeft: boolean;
}

/** A clip's captions as these fonts can draw them. Characters that no font has are left out, not drawn as boxes. */
export function drawnCaptions(
  captions: readonly Caption[],
  { language }: Pick<Showing, 'language'>,
  fonts: CaptionFonts,
): DrawnCaption[] {
  const textOf = ({ words }: Caption) => joinOnOneLine(words);
  const clipText = captions.map(textOf).join(' ');
  const around = writingSystemsIn(clipText);
  return captions
    .map((caption) => ({
      words: caption.words
        .map(({ text, startMs, endMs, glued }, index) => ({
          runs: divideByFont(text, fonts, around).runs,
          startMs,
          endMs,
          breakCost: breakCost(caption.words, index, language),
          ...(caption.secondLineFrom === index + 1 && { endsLine: true as const }),
          ...(glued && { glued }),
        }))
        .filter(({ runs }) => runs.length > 0),
      startMs: caption.startMs,
      endMs: caption.endMs,
      rightToLeft: readsRightToLeft(textOf(caption), clipText),
    }))
    .filter(({ words }) => words.length > 0);
}
