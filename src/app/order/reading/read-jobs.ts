import { styleWords } from '../../../domain/film/order/style-presets';
import { withSamePeople } from '../same-people';
import type { Settings } from '../../../config/settings';
import { purseProblem } from '../../../domain/purse/purse-problem';
import type { OwnLogo } from '../../../domain/film/logo';
import { shownBorder, type Border } from '../../../domain/film/borders/border';
import type { Motion } from '../../../domain/film/moves/move';
import { isLanguageTag } from '../../../domain/language';
import { newOrder, type Music, type Order } from '../../../domain/film/order/order';
import { refusalOf } from '../../../domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../domain/film/order/order-problems/order-problems';
import type { Pronunciations } from '../../../domain/text/spoken/pronunciations';
import type { Purse } from '../../../domain/purse/purse';
import { narratorWith } from '../../../providers/offers';
import { ProviderError } from '../../../providers/provider-error';
import { checkLetters } from '../checks/check-letters';
import { checkCaptionFont } from '../checks/check-caption-font';
import { checkTimbre } from '../checks/check-timbre';
import { cardsFor, type CardWish } from './cards-for';
import { castOf } from './cast-of';
import { expectedScenes } from '../cost/expected-scenes';
import { InputError } from '../../input-error';
import type { Place, WishedPlace } from '../../place/place';
import { placesOf } from '../../place/places';
import { pricesOf } from '../cost/prices';
import { captionsFor, type CaptionOptions, type ShownCaptions } from '../captions/captions-for';
import { draftOf } from '../draft/draft-of';
import { logoOf, type LogoWish } from '../own/logo-of';
import { musicOf } from '../own/music-of';
import { readPronunciations } from './read-pronunciations';
import { withSceneCount } from '../cost/scene-count';
import { readStory, type StoryInput } from './read-story';

/** What a person says about the films that are to be made. */
export interface JobOptions extends WishedPlace, CaptionOptions, LogoWish, CardWish {
  softSubtitles?: boolean;
  /** None when missing. */
  motion?: Motion;
  /** A cut when missing. */
  border?: Border;
  voice?: string;
  language: string;
  verbatim?: boolean;
  scenes?: number;
  style?: string;
  /** The path of a file that tells how words are said. */
  pronounce?: string;
  /** The voices of those who speak in the stories, by their names. */
  cast?: ReadonlyMap<string, string>;
  /** How quickly is spoken; 1 when missing. */
  speed?: number;
  /** The scene that it shows; none when missing. */
  thumbnail?: number | 'none';
  /** A mood, "none", or the path of a file. */
  music?: string;
  musicLicence?: string;
  /** In millionths of a US dollar. */
  maxCost?: number;
  simulated?: boolean;
  /** A quick and free trial of the film, of which only the script may cost something. */
  draft?: boolean;
}

/** A story that was read and found good, and where its film goes. */
export interface Job {
  order: Order;
  place: Place;
}

/** Reads the stories, and refuses what cannot become a film, before any work is done or paid for. */
export async function readJobs(paths: string[], options: JobOptions, settings: Settings): Promise<Job[]> {
  checkLanguageTag(options.language);
  const inputs = await Promise.all(paths.map(readStory));
  const shown = await captionsFor(options);
  const said = options.pronounce === undefined ? undefined : await readPronunciations(options.pronounce);
  const own = { music: await musicOf(options, settings), logo: await logoOf(options, settings) };
  const orders = inputs.map((input) =>
    orderOf(withPronunciations(input, said), { ...options, ...shown, ...own }, settings),
  );
  orders.forEach((order) => refuse(order, settings));
  inputs.forEach(({ story }, index) => checkLetters(story.text, options.language, paths[index] ?? ''));
  const places = await placesOf(
    // A trial must not take the place of a film.
    inputs.map(({ story }) => `${story.title}${suffixOf(options)}`),
    options,
  );
  return orders.map((order, index) => ({ order, place: places[index]! }));
}

function suffixOf({ simulated, draft }: JobOptions): string {
  return `${draft ? ' (draft)' : ''}${simulated ? ' (simulated)' : ''}`;
}

/** A file that was named goes before what a script says itself. */
function withPronunciations(input: StoryInput, said: Pronunciations | undefined): StoryInput {
  return said ? { ...input, pronunciations: { ...input.pronunciations, ...said } } : input;
}

/** What a person says, with the files and the captions that are meant. */
type Choices = Omit<JobOptions, 'music' | 'logo'> & ShownCaptions & OwnFiles;

interface OwnFiles {
  music: Music | undefined;
  logo: OwnLogo | undefined;
}

function orderOf({ story, script, pronunciations }: StoryInput, options: Choices, settings: Settings): Order {
  const {
    format,
    motion = 'none',
    border,
    language,
    verbatim = false,
    scenes,
    style,
    music,
    logo,
    thumbnail = 'none',
    maxCost,
    speed = 1,
  } = options;
  const { roles, imagesInFlight } = settings;
  if (script && scenes !== undefined) {
    throw new InputError(`"${story.title}" is a script, which has its scenes: leave --scenes out.`);
  }
  const chosen = newOrder(story, {
    ...roles,
    ...(options.voice !== undefined && {
      voice: options.voice,
      narrator: narratorWith(settings.offers, roles.narrator, options.voice),
    }),
    language,
    format,
    verbatim,
    imagesInFlight,
    ...(style !== undefined && { style: styleWords(style) }),
    // A film whose camera stands still, or that cuts, is the one that was ordered before films could do else.
    ...(motion !== 'none' && { motion }),
    ...(shownBorder(border) && { border }),
    ...(options.captions && { captions: options.captions }),
    ...(options.softSubtitles && { softSubtitles: options.softSubtitles }),
    ...(music && { music }),
    ...(logo && { logo }),
    ...cardsFor(options),
    ...(thumbnail !== 'none' && { thumbnail: { scene: thumbnail } }),
    ...(script && { script }),
    ...(pronunciations && { pronunciations }),
    ...(speed !== 1 && { speed }),
    ...(options.cast && { cast: castOf(options.cast, { story, script }, settings) }),
  });
  // As many scenes as the film itself is to have: its script is then the draft's.
  const whole = withSceneCount(chosen, scenes, settings);
  const order = withSamePeople(options.draft ? draftOf(whole, settings) : whole, settings);
  return maxCost === undefined ? order : { ...order, purse: purseOf(order, maxCost, settings) };
}

function purseOf(order: Order, mostMicroUsd: number, settings: Settings): Purse {
  try {
    return { mostMicroUsd, prices: pricesOf(order, settings), sceneCount: expectedScenes(order, settings) };
  } catch (error) {
    throw error instanceof ProviderError ? new InputError(error.message) : error;
  }
}

function checkLanguageTag(language: string): void {
  if (isLanguageTag(language)) return;
  throw new InputError(`"${language}" is no language: expected a tag such as en, en-GB or de.`);
}

function refuse(order: Order, settings: Settings): void {
  const problems = orderProblems(order);
  if (problems.length > 0) throw new InputError(`"${order.story.title}": ${refusalOf(problems)}`);
  const problem = purseProblem(order);
  if (problem) throw new InputError(problem);
  checkTimbre(order, settings);
  checkCaptionFont(order, settings);
}
