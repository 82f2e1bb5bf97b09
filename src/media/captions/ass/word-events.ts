import type { DrawnStyle } from '../../../domain/captions/style/caption-style';
import { DRAWN_PRESETS, type Lights } from '../../../domain/captions/style/presets';
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
export function wordEvents(caption: DrawnCaption, how: WordEvents): string[] {
  return EVENTS[DRAWN_PRESETS[how.style.preset].lights](caption, how);
}

const EVENTS: Record<Lights, (caption: DrawnCaption, how: WordEvents) => string[]> = {
  nothing: (caption, how) => [atOnce(caption, how)],
  word: (caption, how) => oneByOne(caption, how, (index, spoken) => index === spoken),
  spoken(caption, how) {
    if (!caption.rightToLeft) return [atOnce(caption, how, sweep(caption))];
    // libass sweeps from left to right only: where words run the other way, each is filled at once.
    return oneByOne(caption, how, (index, spoken) => index <= spoken).map(withoutSweep(how.style));
  },
};

function atOnce(caption: DrawnCaption, how: WordEvents, around?: CaptionLine['around']): string {
  return assEvent(1, 'Caption', caption.startMs, caption.endMs, shown(caption, how, around));
}

/** An event for each word, as long as it is the one that is being spoken. */
function oneByOne(caption: DrawnCaption, how: WordEvents, isLit: (index: number, spoken: number) => boolean): string[] {
  const { words, startMs, endMs } = caption;
  const lit = { before: assTextColour(how.style.spokenColour), after: assTextColour(how.style.colour) };
  const unlit = { before: '', after: '' };
  return words.map((word, spoken) => {
    const fromMs = spoken === 0 ? startMs : word.startMs;
    const untilMs = words[spoken + 1]?.startMs ?? endMs;
    const text = shown(caption, how, (index) => (isLit(index, spoken) ? lit : unlit));
    return assEvent(1, 'Caption', fromMs, untilMs, text);
  });
}

function shown(caption: DrawnCaption, { layout, font, begin }: WordEvents, around?: CaptionLine['around']): string {
  return `{${begin}}${captionLine(caption, { layout, font, ...(around && { around }) })}`;
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

/** Where a sweep would light the words, their style has them lit from the start: here they begin unlit. */
function withoutSweep(style: DrawnStyle): (event: string) => string {
  return (event) => event.replace(/,,0,0,0,,\{/, `,,0,0,0,,${assTextColour(style.colour)}{`);
}
