/**
 * Styles that have a name, each in the words that a picture's prompt ends with. A film's recipes hold the words: whoever words
 * one anew has pictures in that style drawn anew.
 */
const STYLE_PRESETS: Readonly<Record<string, string>> = {
  ink: 'Black ink drawing on cream paper, fine hatching, loose confident lines, one accent of red',
  watercolour: 'Loose watercolour on rough paper, soft edges, pale washes, visible grain and blooms',
  oil: 'Oil painting on canvas, thick brush strokes, deep shadows, warm light from one side',
  photo: 'Photograph, 35 mm lens, natural light, shallow depth of field, true colours, fine grain',
  comic: 'Comic book panel, bold black outlines, flat colours, halftone dots, strong poses',
  claymation: 'Clay stop-motion figures, fingerprints in the clay, handmade miniature set, soft studio light',
  paper: 'Layered paper cut-outs, crisp edges, soft shadows between the layers, matte colours',
  pixel: 'Pixel art, sixteen bits, limited palette, clean outlines, even light',
  anime: 'Hand-drawn animation still, clean lines, painted background, luminous sky',
  woodcut: 'Woodcut print, two colours, carved lines, strong contrast, slight misprint',
};

const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  watercolor: 'watercolour',
  photograph: 'photo',
  clay: 'claymation',
};

/** The names of the styles that need no words. */
export const STYLE_NAMES: readonly string[] = Object.keys(STYLE_PRESETS);

/** The words of a style: those of the preset of that name, else what was said. */
export function styleWords(style: string): string {
  const name = style.trim().toLowerCase();
  const known = Object.hasOwn(OTHER_SPELLINGS, name) ? (OTHER_SPELLINGS[name] ?? name) : name;
  return (Object.hasOwn(STYLE_PRESETS, known) ? STYLE_PRESETS[known] : undefined) ?? style;
}
