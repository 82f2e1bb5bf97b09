import { isDrawn, type CaptionStyle, type DrawnStyle, type StyleChoices } from './caption-style';

const USUAL = {
  font: 'montserrat-extrabold',
  sizePercent: 100,
  colour: '#FFFFFF',
  spokenColour: '#FFD040',
  outlineColour: '#0A0E18',
  outlinePercent: 7.5,
  boxColour: 'none',
  place: 'low',
  letterCase: 'as-written',
  margins: { top: 5, right: 6, bottom: 5, left: 6 },
} as const;

/** What the presets have otherwise. */
const OF_PRESET = {
  phrase: {},
  word: { sizePercent: 190, outlinePercent: 9 },
  karaoke: {},
  block: { font: 'montserrat-semibold', sizePercent: 85, outlinePercent: 0, boxColour: '#000000A6' },
} as const satisfies Record<DrawnStyle['preset'], StyleChoices>;

/** The style of captions by these choices; what is not chosen is as its preset usually is. */
export function resolvedStyle({ preset = 'phrase', ...chosen }: StyleChoices = {}): CaptionStyle {
  if (preset === 'none') return { preset };
  return { ...USUAL, ...OF_PRESET[preset], ...chosen, preset };
}

/** The style of captions of a film whose order says nothing of them. */
export function usualStyle(): DrawnStyle {
  const style = resolvedStyle();
  if (!isDrawn(style)) throw new Error('The usual captions are drawn.');
  return style;
}
