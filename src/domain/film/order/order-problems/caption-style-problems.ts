import type { CaptionStyle, DrawnStyle, StyleChoices } from '../../../captions/style/caption-style';
import { DRAWN_PRESETS, PRESETS } from '../../../captions/style/presets';
import { LETTER_CASES, PLACES, type Margins } from '../../../captions/style/style-values';
import { LONGEST_NAME } from '../../../bounds';
import { be, ifThere, number, type Check } from './check';
import { record, type Fields } from './record';
import { text } from './text';

/** In percent: at least a fifth of the picture is left to captions. */
const WIDEST_MARGIN = 40;

const COLOUR = /^#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?$/;

const oneOf = (names: readonly string[]) => be(names.join(' or '), (value) => names.some((name) => name === value));

const isColour = (value: unknown) => typeof value === 'string' && COLOUR.test(value);

const colour = be('a colour such as #FFD040, or #FFD04080 with its opacity', isColour);

const margin = number(0, WIDEST_MARGIN);

const margins = record('margins with top, right, bottom and left, in percent', {
  top: margin,
  right: margin,
  bottom: margin,
  left: margin,
} satisfies Fields<Margins>);

const ofDrawn = {
  preset: oneOf(Object.keys(DRAWN_PRESETS)),
  font: text(LONGEST_NAME),
  sizePercent: number(40, 300),
  colour,
  spokenColour: colour,
  outlineColour: colour,
  outlinePercent: number(0, 30),
  boxColour: be('a colour such as #000000A6, or none', (value) => value === 'none' || isColour(value)),
  place: oneOf(PLACES),
  letterCase: oneOf(LETTER_CASES),
  margins,
} satisfies Fields<DrawnStyle>;

const drawn = record('a caption style in resolved values', ofDrawn);
const none = record('a caption style', { preset: oneOf(['none']) } satisfies Fields<CaptionStyle & { preset: 'none' }>);

/** What is wrong with a caption style. */
export const captionStyleProblems: Check = (value, field) =>
  (Object(value) as Partial<CaptionStyle>).preset === 'none' ? none(value, field) : drawn(value, field);

/** What is wrong with what a person chooses of a caption style, of which all may be left out. */
export const styleChoiceProblems: Check = record(
  'a caption style',
  Object.fromEntries(
    Object.entries({ ...ofDrawn, preset: oneOf(PRESETS) } satisfies Fields<StyleChoices>).map(([name, check]) => [
      name,
      ifThere(check),
    ]),
  ),
);
