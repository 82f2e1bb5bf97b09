/** A style of an ASS file, as this project uses them: text in the middle of its position. Widths are in pixels. */
export interface AssStyle {
  name: string;
  family: string;
  size: string;
  colour: string;
  /** The colour before the sweep of a karaoke; the same when missing. */
  unspokenColour?: string;
  outlineColour: string;
  outline: number;
}

const FORMAT_OF_STYLES =
  'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ' +
  'ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding';

/** An ASS file of these styles and events (`assEvent`). */
export function assFile(
  { width, height }: { width: number; height: number },
  styles: readonly AssStyle[],
  events: readonly string[],
): string {
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${width}`,
    `PlayResY: ${height}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    '',
    '[V4+ Styles]',
    FORMAT_OF_STYLES,
    ...styles.map(styleLine),
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...events,
    '',
  ].join('\n');
}

/** One event: what a style shows, from when until when. */
export function assEvent(layer: number, style: string, startMs: number, endMs: number, text: string): string {
  return `Dialogue: ${layer},${timecode(startMs)},${timecode(endMs)},${style},,0,0,0,,${text}`;
}

/** A number of pixels as ASS files have them. */
export function pixels(value: number): string {
  return value.toFixed(1);
}

function styleLine({ name, family, size, colour, unspokenColour = colour, outlineColour, outline }: AssStyle): string {
  return `Style: ${name},${family},${size},${colour},${unspokenColour},${outlineColour},${outlineColour},0,0,0,0,100,100,0,0,1,${pixels(outline)},0,5,0,0,0,1`;
}

/** A time in the hundredths of a second in which ASS files have it. */
export function hundredths(ms: number): number {
  return Math.round(ms / 10);
}

function timecode(ms: number): string {
  const time = hundredths(ms);
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const [hours, minutes, seconds] = [time / 360_000, (time / 6000) % 60, (time / 100) % 60];
  return `${Math.floor(hours)}:${part(minutes)}:${part(seconds)}.${part(time % 100)}`;
}
