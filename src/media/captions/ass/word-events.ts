import type { DrawnStyle } from '../../../domain/captions/style/caption-style';
import { assTextColour } from './ass-colour';
import { assEvent } from './ass-events';
import { captionLine, type CaptionLine } from './caption-line';
import type { DrawnCaption } from '../drawn-caption';

/** How a caption's words are shown; `begin` are the overrides that put them in their place and size. */
export interface WordEvents extends Pick<CaptionLine, 'layout' | 'font'> {
  style: DrawnStyle;
  begin: string;
}

/** The events that show the words of a caption, one after another or at once, as its preset lights them up. */
export function wordEvents(caption: DrawnCaption, { layout, font, style, begin }: WordEvents): string[] {
  const { words, startMs, endMs, rightToLeft } = caption;
  const shown = (around?: CaptionLine['around']) =>
    `{${begin}}${captionLine(caption, { layout, font, ...(around && { around }) })}`;
  const lit = { before: assTextColour(style.spokenColour), after: assTextColour(style.colour) };
  const unlit = { before: '', after: '' };
  const oneByOne = (isLit: (index: number, spoken: number) => boolean) =>
    words.map((word, spoken) => {
      const fromMs = spoken === 0 ? startMs : word.startMs;
      const untilMs = words[spoken + 1]?.startMs ?? endMs;
      const text = shown((index) => (isLit(index, spoken) ? lit : unlit));
      return assEvent(1, 'Caption', fromMs, untilMs, text);
    });
  if (style.preset === 'phrase') return oneByOne((index, spoken) => index === spoken);
  if (style.preset !== 'karaoke') return [assEvent(1, 'Caption', startMs, endMs, shown())];
  if (!rightToLeft) return [assEvent(1, 'Caption', startMs, endMs, shown(sweep(caption)))];
  // libass sweeps from left to right only: where words run the other way, each is filled at once.
  return oneByOne((index, spoken) => index <= spoken).map(withoutSweep(style));
}

/** Each word fills while it is spoken, and none while the voice pauses before the next. */
function sweep({ words, startMs, endMs }: DrawnCaption): NonNullable<CaptionLine['around']> {
  let toldMs = startMs;
  const hundredths = (untilMs: number) => {
    const length = Math.max(0, Math.round(untilMs / 10) - Math.round(toldMs / 10));
    toldMs = Math.max(toldMs, untilMs);
    return length;
  };
  return (index) => {
    const word = words[index]!;
    const wait = hundredths(word.startMs);
    const spoken = hundredths(Math.min(word.endMs, words[index + 1]?.startMs ?? endMs));
    return { before: `${wait > 0 ? `{\\k${wait}}` : ''}{\\kf${spoken}}`, after: '' };
  };
}

/** In the style of a karaoke text is lit from the start: here it begins unlit. */
function withoutSweep(style: DrawnStyle): (event: string) => string {
  return (event) => event.replace(/,,0,0,0,,\{/, `,,0,0,0,,${assTextColour(style.colour)}{`);
}
