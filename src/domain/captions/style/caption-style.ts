/**
 * How captions come: phrase by phrase with the spoken word lit, word by word, as a phrase that fills with colour while it is
 * spoken, as still blocks of two lines, or not at all.
 */
export const PRESETS = ['phrase', 'word', 'karaoke', 'block', 'none'] as const;
export type Preset = (typeof PRESETS)[number];

/** Where on the picture. */
export const PLACES = ['low', 'middle', 'high'] as const;
export type Place = (typeof PLACES)[number];

export const LETTER_CASES = ['as-written', 'upper', 'lower'] as const;
export type LetterCase = (typeof LETTER_CASES)[number];

/** The edges of the picture that captions keep clear of: above and below in percent of its height, beside in percent of its width. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Captions that are drawn, in resolved values. Colours are `#RRGGBB`, or `#RRGGBBAA` with their opacity. */
export interface DrawnStyle {
  preset: Exclude<Preset, 'none'>;
  /** The name of a font that is installed or was added, such as `montserrat-extrabold`. */
  font: string;
  /** Of the size that captions of this format usually have. */
  sizePercent: number;
  colour: string;
  /** Of the word that is being spoken, or of what has been spoken. */
  spokenColour: string;
  outlineColour: string;
  /** The width of the outline in percent of an em; 0 for none. */
  outlinePercent: number;
  /** Of the box behind the words, or `none`. */
  boxColour: string;
  place: Place;
  letterCase: LetterCase;
  margins: Margins;
}

/** How a film's captions look, as an order says it; without it they are phrases in the usual style. */
export type CaptionStyle = DrawnStyle | { preset: 'none' };

/** What a person may choose of it. */
export type StyleChoices = Partial<Omit<DrawnStyle, 'preset'>> & { preset?: Preset };

/** Whether captions are drawn at all. */
export function isDrawn(style: CaptionStyle): style is DrawnStyle {
  return style.preset !== 'none';
}
