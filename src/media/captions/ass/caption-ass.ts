import type { Caption, Showing } from '../../../domain/captions/captions';
import { captionEmPixels } from '../../../domain/captions/style/caption-size';
import { isDrawn, type DrawnStyle } from '../../../domain/captions/style/caption-style';
import { DRAWN_PRESETS } from '../../../domain/captions/style/presets';
import type { Format } from '../../../domain/format';
import { assColour } from './ass-colour';
import { assEvent, assFile, pixels } from './ass-events';
import { BOX_PADDING, captionBox } from './caption-box';
import type { CaptionFont, CaptionFonts } from '../caption-font';
import { layoutCaption } from '../caption-layout';
import { captionLine, fontSize, linesHeight } from './caption-line';
import { captionMiddle } from '../caption-place';
import { type DrawnCaption, drawnCaptions } from '../drawn-caption';
import { wordEvents } from './word-events';

/** Sizes in em; how dark the shade under words is, which have no box. */
const SHADE = { width: 0.055, blur: 0.11, drop: 0.06, opacity: '87' };

/**
 * The ASS file that shows captions on a film as their style has it: the words with what lights them up while they are spoken, and under them
 * one soft shadow, or a box, for each caption. Words are shown exactly as written, each character in a font that has it;
 * characters that no font has are left out.
 */
export function captionAss(captions: readonly Caption[], showing: Showing, fonts: CaptionFonts): string {
  const { style, format } = showing;
  const drawn = isDrawn(style) ? drawnCaptions(captions, showing, fonts) : [];
  if (!isDrawn(style)) return assFile(format, [], []);
  const [font] = fonts;
  const em = captionEmPixels(format, style);
  const [outline, outlineColour] = [(em * style.outlinePercent) / 100, assColour(style.outlineColour)];
  const shade = assColour(`${style.outlineColour.slice(0, 7)}${SHADE.opacity}`);
  const usual = { family: font.family, size: fontSize(em, font) };
  const styles = [
    {
      ...usual,
      name: 'Caption',
      colour: assColour(DRAWN_PRESETS[style.preset].lights === 'spoken' ? style.spokenColour : style.colour),
      unspokenColour: assColour(style.colour),
      outlineColour,
      outline,
    },
    { ...usual, name: 'Shade', colour: shade, outlineColour: shade, outline: outline + em * SHADE.width },
    { ...usual, name: 'Box', colour: boxColour(style), outlineColour: boxColour(style), outline: 0 },
  ];
  return assFile(
    format,
    styles,
    drawn.flatMap((caption) => eventsOf(caption, format, style, font)),
  );
}

function eventsOf(caption: DrawnCaption, format: Format, style: DrawnStyle, font: CaptionFont): string[] {
  const { words, startMs, endMs } = caption;
  const layout = layoutCaption(words, format, style);
  const { emPixels, widthPixels } = layout;
  const height = linesHeight(caption, layout);
  const hasBox = style.boxColour !== 'none';
  const taken = height + (hasBox ? 2 * BOX_PADDING * emPixels : 0);
  const { x, y } = captionMiddle(taken, format, style);
  const at = (drop: number) => `\\pos(${pixels(x)},${pixels(y + drop)})`;
  const size = `\\fs${fontSize(emPixels, font)}`;
  const shade = () =>
    `{${at(emPixels * SHADE.drop)}${size}\\blur${pixels(emPixels * SHADE.blur)}}${captionLine(caption, { layout, font })}`;
  const box = () => `{${at(0)}\\p1}${captionBox(widthPixels, height, emPixels)}`;
  const under = hasBox ? assEvent(0, 'Box', startMs, endMs, box()) : assEvent(0, 'Shade', startMs, endMs, shade());
  return [
    ...(hasBox || style.outlinePercent > 0 ? [under] : []),
    ...wordEvents(caption, { layout, font, style, begin: `${at(0)}${size}` }),
  ];
}

function boxColour({ boxColour: colour }: DrawnStyle): string {
  return assColour(colour === 'none' ? '#00000000' : colour);
}
