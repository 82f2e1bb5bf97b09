/** Where captions stand on the picture. */
export const PLACES = ['low', 'middle', 'high'] as const;
export type Place = (typeof PLACES)[number];

/** In which letters captions are written. */
export const LETTER_CASES = ['as-written', 'upper', 'lower'] as const;
export type LetterCase = (typeof LETTER_CASES)[number];

/** The edges of the picture that captions keep clear of: above and below in percent of its height, beside in percent of its width. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** How captions look, whatever their preset. Colours are `#RRGGBB`, or `#RRGGBBAA` with their opacity. */
export interface StyleValues {
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
