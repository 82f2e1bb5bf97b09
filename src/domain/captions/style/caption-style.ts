import type { DrawnPreset, Preset } from './presets';
import type { StyleValues } from './style-values';

/** Captions that are drawn, in resolved values. */
export interface DrawnStyle extends StyleValues {
  preset: DrawnPreset;
}

/** How a film's captions look, as an order says it; without it they are phrases in the usual style. */
export type CaptionStyle = DrawnStyle | { preset: 'none' };

/** What a person may choose of it. */
export type StyleChoices = Partial<StyleValues> & { preset?: Preset };

/** Whether captions are drawn at all. */
export function isDrawn(style: CaptionStyle): style is DrawnStyle {
  return style.preset !== 'none';
}
