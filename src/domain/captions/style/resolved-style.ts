import { isDrawn, type CaptionStyle, type DrawnStyle, type StyleChoices } from './caption-style';
import { DRAWN_PRESETS } from './presets';
import type { StyleValues } from './style-values';

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
} as const satisfies StyleValues;

/** The style of captions by these choices; what is not chosen is as its preset usually is. */
export function resolvedStyle({ preset = 'phrase', ...chosen }: StyleChoices = {}): CaptionStyle {
  if (preset === 'none') return { preset };
  return { ...USUAL, ...DRAWN_PRESETS[preset].values, ...chosen, preset };
}

/** The style of captions of a film whose order says nothing of them. */
export function usualStyle(): DrawnStyle {
  const style = resolvedStyle();
  if (!isDrawn(style)) throw new Error('The usual captions are drawn.');
  return style;
}
