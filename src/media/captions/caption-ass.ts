import type { Caption } from '../../domain/captions/captions';
import type { Format } from '../../domain/format';
import type { CaptionFonts } from './caption-font';
import { captionEmPixels, captionHeight, layoutCaption } from './caption-layout';
import { captionLine, fontSize } from './caption-line';
import { type DrawnCaption, drawnCaptions } from './drawn-caption';

/** Colours as ASS writes them: &HAABBGGRR, alpha 00 is opaque. */
const WHITE = '&H00FFFFFF';
const WARM_YELLOW = '&H0040D0FF';
const DARK = '&H00180E0A';
const SHADE = '&H78000000';

/** Sizes in em. */
const OUTLINE = 0.075;
const SHADE_WIDTH = 0.13;
const SHADE_BLUR = 0.11;
const SHADE_DROP = 0.06;

/**
 * The ASS file that shows captions on a film of this format. Each word is an event, in which it is yellow while it is spoken;
 * under them lies one soft shadow for each caption. Words are shown exactly as written, each character in a font that has it;
 * characters that no font has are left out.
 */
export function captionAss(captions: readonly Caption[], format: Format, fonts: CaptionFonts): string {
  const [font] = fonts;
  const pixels = captionEmPixels(format);
  const style = (name: string, colour: string, border: string, width: number) =>
    `Style: ${name},${font.family},${fontSize(pixels, font)},${colour},${colour},${border},${border},0,0,0,0,100,100,0,0,1,${fixed(pixels * width)},0,5,0,0,0,1`;
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${format.width}`,
    `PlayResY: ${format.height}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    style('Caption', WHITE, DARK, OUTLINE),
    style('Shade', SHADE, SHADE, SHADE_WIDTH),
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...drawnCaptions(captions, fonts).flatMap((caption) => eventsOf(caption, format, fonts)),
    '',
  ].join('\n');
}

function eventsOf(caption: DrawnCaption, format: Format, [font]: CaptionFonts): string[] {
  const { words, startMs, endMs } = caption;
  const layout = layoutCaption(words, format);
  const { emPixels } = layout;
  const place = (drop: number) =>
    `\\pos(${fixed(format.width / 2)},${fixed(format.height * captionHeight(format) + drop)})\\fs${fontSize(emPixels, font)}`;
  const [before, after] = [`{\\1c${WARM_YELLOW}&}`, `{\\1c${WHITE}&}`];
  const shade = `{${place(emPixels * SHADE_DROP)}\\blur${fixed(emPixels * SHADE_BLUR)}}${captionLine(caption, { layout, font })}`;
  return [
    event(0, 'Shade', startMs, endMs, shade),
    ...words.map((word, index) => {
      const fromMs = index === 0 ? startMs : word.startMs;
      const untilMs = words[index + 1]?.startMs ?? endMs;
      const line = captionLine(caption, { layout, font, spoken: { index, before, after } });
      return event(1, 'Caption', fromMs, untilMs, `{${place(0)}}${line}`);
    }),
  ];
}

function event(layer: number, style: string, startMs: number, endMs: number, text: string): string {
  return `Dialogue: ${layer},${timecode(startMs)},${timecode(endMs)},${style},,0,0,0,,${text}`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function timecode(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [hours, minutes, seconds] = [hundredths / 360_000, (hundredths / 6000) % 60, (hundredths / 100) % 60];
  return `${Math.floor(hours)}:${part(minutes)}:${part(seconds)}.${part(hundredths % 100)}`;
}
