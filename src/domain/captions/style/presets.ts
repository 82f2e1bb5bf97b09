import type { StyleValues } from './style-values';

/** What captions hold: a word, a phrase, or a block of lines that are divided before. */
export type Holds = 'word' | 'phrase' | 'block';

/** What is lit of a caption: nothing, the word that is being spoken, or all up to that word, which fills meanwhile. */
export type Lights = 'nothing' | 'word' | 'spoken';

/** All that a preset decides of captions. */
interface OfPreset {
  holds: Holds;
  /** How many lines of them a logo keeps clear of. */
  lines: 1 | 2;
  lights: Lights;
  /** What looks otherwise than usual. */
  values: Partial<StyleValues>;
}

/** The presets of captions that are drawn. */
export const DRAWN_PRESETS = {
  phrase: { holds: 'phrase', lines: 2, lights: 'word', values: {} },
  word: { holds: 'word', lines: 1, lights: 'nothing', values: { sizePercent: 190, outlinePercent: 9 } },
  karaoke: { holds: 'phrase', lines: 2, lights: 'spoken', values: {} },
  block: {
    holds: 'block',
    lines: 2,
    lights: 'nothing',
    values: { font: 'montserrat-semibold', sizePercent: 85, outlinePercent: 0, boxColour: '#000000A6' },
  },
} as const satisfies Record<string, OfPreset>;
export type DrawnPreset = keyof typeof DRAWN_PRESETS;

/**
 * How captions come: phrase by phrase with the spoken word lit, word by word, as a phrase that fills with colour while it is
 * spoken, as still blocks of two lines, or not at all.
 */
export const PRESETS = [...(Object.keys(DRAWN_PRESETS) as DrawnPreset[]), 'none'] as const;
export type Preset = DrawnPreset | 'none';
