import { InvalidArgumentError, Option } from 'commander';
import type { StyleChoices } from '../../domain/captions/style/caption-style';
import { PRESETS } from '../../domain/captions/style/presets';
import { LETTER_CASES, PLACES } from '../../domain/captions/style/style-values';
import { PLATFORM_NAMES } from '../../domain/captions/style/platforms';
import { styleChoiceProblems } from '../../domain/film/order/order-problems/caption-style-problems';
import { problemsText } from '../../domain/film/order/order-problems/order-problem';
import { withoutUndefined } from '../../domain/without-undefined';
import { aPath } from './option-values';

/** What the options below leave behind, each under its own name. */
export interface CaptionFlags {
  captions?: StyleChoices['preset'];
  captionFont?: string;
  captionSize?: number;
  captionColour?: string;
  captionSpoken?: string;
  captionOutlineColour?: string;
  captionOutline?: number;
  captionBox?: string;
  captionPlace?: StyleChoices['place'];
  captionCase?: StyleChoices['letterCase'];
}

/** The options of captions, and of where the film is shown. */
export function captionOptions(): Option[] {
  return [
    new Option('--for <platform>', 'format and margins as a platform has them').choices(PLATFORM_NAMES),
    new Option('--captions <preset>', 'how captions come').choices(PRESETS),
    new Option('--caption-style <file>', 'a JSON file of what the next options say; they go before it').argParser(
      aPath,
    ),
    new Option('--caption-font <name>', 'one that "storyreel fonts" tells').argParser(as('font')),
    new Option('--caption-size <percent>', 'of the usual size').argParser(asNumber('sizePercent')),
    new Option('--caption-colour <colour>', 'such as #FFFFFF').argParser(as('colour')),
    new Option('--caption-spoken <colour>', 'of the word that is spoken').argParser(as('spokenColour')),
    new Option('--caption-outline <percent>', 'how wide, of an em').argParser(asNumber('outlinePercent')),
    new Option('--caption-outline-colour <colour>', 'of the outline').argParser(as('outlineColour')),
    new Option('--caption-box <colour>', 'a box behind the words, such as #000000A6, or none').argParser(
      as('boxColour'),
    ),
    new Option('--caption-place <place>', 'where on the picture').choices(PLACES),
    new Option('--caption-case <case>', 'the letters').choices(LETTER_CASES),
    new Option('--soft-subtitles', "put the subtitles into the film's file too, for players to show"),
  ];
}

/** What a person chose by these options. */
export function chosenStyle(flags: CaptionFlags): StyleChoices {
  return withoutUndefined<StyleChoices>({
    preset: flags.captions,
    font: flags.captionFont,
    sizePercent: flags.captionSize,
    colour: flags.captionColour,
    spokenColour: flags.captionSpoken,
    outlineColour: flags.captionOutlineColour,
    outlinePercent: flags.captionOutline,
    boxColour: flags.captionBox,
    place: flags.captionPlace,
    letterCase: flags.captionCase,
  });
}

function as(field: keyof StyleChoices): (text: string) => string {
  return (text) => checked(field, text);
}

function asNumber(field: keyof StyleChoices): (text: string) => number {
  return (text) => checked(field, /^\d{1,3}(?:\.\d)?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN);
}

/** The same rules as for a style file, so that both refuse the same. */
function checked<Value>(field: keyof StyleChoices, value: Value): Value {
  const problems = styleChoiceProblems({ [field]: value }, '');
  if (problems.length === 0) return value;
  throw new InvalidArgumentError(`It ${problemsText(problems).slice(field.length + 1)}.`);
}
