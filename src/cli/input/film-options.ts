import { Option } from 'commander';
import { LONGEST_CARD, LONGEST_LICENCE, LONGEST_NAME } from '../../domain/bounds';
import { BORDERS } from '../../domain/film/borders/border';
import { LOGO_PLACES } from '../../domain/film/logo';
import { MOTIONS } from '../../domain/film/moves/move';
import { newOrder } from '../../domain/film/order/order';
import { STYLE_NAMES } from '../../domain/film/order/style-presets';
import { MOODS } from '../../domain/film/sound/music';
import { FORMATS } from '../../domain/format';
import { captionOptions } from './caption-options';
import { aPath, aStyle, aThumbnail, anOpacity, microUsd, words } from './option-values';
import { aCast, aSpeed } from './voice-values';

/** The options of how a film is to be. They have no defaults: a film that is made of another is as that one where nothing is said. */
export function filmOptions(): Option[] {
  return [
    new Option('--format <name>', 'the shape of the film').choices(Object.keys(FORMATS)),
    new Option('--motion <name>', 'how much the camera moves').choices(MOTIONS),
    new Option('--border <name>', 'how one scene goes over into the next').choices(BORDERS),
    new Option('--voice <name>', 'who tells the story').argParser(words(LONGEST_NAME)),
    new Option('--cast <voices>', 'who speaks in the story, such as "Mira=slt,Tom=rms"').argParser(aCast),
    new Option('--speed <number>', 'how quickly, from 0.8 to 1.3').argParser(aSpeed),
    new Option('--language <tag>', 'the language of the story'),
    new Option(
      '--style <words>',
      `how all pictures are to look: ${STYLE_NAMES.join(', ')}, or words of your own`,
    ).argParser(aStyle),
    new Option('--music <mood>', `music under the voices: ${MOODS.join(', ')}, none, or a file of your own`).argParser(
      aPath,
    ),
    new Option('--thumbnail <scene>', 'the number of the scene that the thumbnail shows, or none').argParser(
      aThumbnail,
    ),
    new Option('--music-licence <text>', 'by what you may use it (default: NAME.licence.txt beside it)').argParser(
      words(LONGEST_LICENCE),
    ),
    new Option('--title-card', "the film's title before the first scene"),
    new Option('--end-card <text>', 'what is to be read after the last scene').argParser(words(LONGEST_CARD)),
    new Option('--speak-cards', 'have the voice say what the cards show'),
    new Option(
      '--logo <file>',
      'a picture of your own over the whole film, such as a PNG with transparent parts',
    ).argParser(aPath),
    new Option('--logo-place <corner>', 'where it is').choices(LOGO_PLACES),
    new Option('--logo-opacity <number>', 'from 0.05 to 1, which hides what is under it').argParser(anOpacity),
    ...captionOptions(),
    new Option('--pronounce <file>', 'how words are said: lines such as "Aoife = Eefa"').argParser(aPath),
    new Option('--max-cost <usd>', 'what the film may cost, such as 0.05').argParser(microUsd),
  ];
}

/** What a new film has where nothing else is said. */
const USUAL: { [option: string]: unknown } = {
  motion: 'gentle',
  border: 'fade',
  thumbnail: 1,
  language: newOrder({ title: '', text: '' }).language,
};

/** The same of what is decided later, by the settings and by the other options. */
const DECIDED_LATER: { [option: string]: string } = {
  format: 'portrait',
  voice: "STORYREEL_VOICE, else the narrator's usual voice",
  speed: '1',
  music: 'none',
  logoPlace: 'top-right',
  logoOpacity: '0.85',
  captions: 'phrase',
};

/** The same with what a new film usually has. */
export function newFilmOptions(): Option[] {
  return filmOptions().map((option) => {
    const usual = USUAL[option.attributeName()];
    const later = DECIDED_LATER[option.attributeName()];
    if (later !== undefined) option.description += ` (default: ${later})`;
    return usual === undefined ? option : option.default(usual);
  });
}
