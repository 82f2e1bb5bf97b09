import type { Settings } from '../../../config/settings';
import { newOrder, type Order } from '../../../domain/film/order/order';
import { InputError } from '../../input-error';
import type { Place, WishedPlace } from '../../place/place';
import { placesOf } from '../../place/places';
import { checkLetters } from '../checks/check-letters';
import { refuseOrder } from '../checks/refuse-order';
import { filmChoices, type FilmChoices } from '../choices/film-choices';
import type { FilmOptions } from '../choices/film-options';
import { withChoices } from '../choices/with-choices';
import { withReview, type ReviewWish } from '../choices/with-review';
import { withSceneCount } from '../cost/scene-count';
import { withPurse } from '../cost/with-purse';
import { draftOf } from '../draft/draft-of';
import { withSamePeople } from '../same-people';
import { readStory, type StoryInput } from './read-story';

/** What a person says about the films that are to be made. */
export interface JobOptions extends WishedPlace, FilmOptions, ReviewWish {
  language: string;
  scenes?: number;
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
  const inputs = await Promise.all(paths.map(readStory));
  const choices = await filmChoices(options, settings);
  const orders = inputs.map((input) => orderOf(input, options, choices, settings));
  orders.forEach((order) => refuseOrder(order, settings));
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

function orderOf(
  { story, script, pronunciations }: StoryInput,
  { scenes, draft, maxCost, ...wish }: JobOptions,
  choices: FilmChoices,
  settings: Settings,
): Order {
  const { roles, imagesInFlight } = settings;
  if (script && scenes !== undefined) {
    throw new InputError(`"${story.title}" is a script, which has its scenes: leave --scenes out.`);
  }
  const usual = newOrder(story, {
    ...roles,
    imagesInFlight,
    ...(script && { script }),
    ...(pronunciations && { pronunciations }),
  });
  // As many scenes as the film itself is to have: its script is then the draft's.
  const whole = withSceneCount(withChoices(usual, choices, settings), scenes, settings);
  const seeded = withSamePeople(draft ? draftOf(whole, settings) : whole, settings);
  return withReview(withPurse(seeded, maxCost, settings), wish);
}
