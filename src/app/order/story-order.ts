import type { Settings } from '../../config/settings';
import { newOrder, type Order } from '../../domain/film/order/order';
import { InputError } from '../input-error';
import type { FilmChoices } from './choices/film-choices';
import { withChoices } from './choices/with-choices';
import { withReview, type ReviewWish } from './choices/with-review';
import { withSceneCount } from './cost/scene-count';
import { withPurse } from './cost/with-purse';
import { draftOf } from './draft/draft-of';
import type { StoryInput } from './reading/read-story';
import { withSamePeople } from './same-people';

/** What a person says of a new film besides the choices of how it is to be; `maxCost` in millionths of a US dollar. */
interface StoryOrderWish extends ReviewWish {
  scenes?: number;
  maxCost?: number;
  draft?: boolean;
}

/** The order of a story that was read, with what a person chose and what the settings say. Refuses what contradicts itself. */
export function storyOrder(
  { story, script, pronunciations }: StoryInput,
  { scenes, draft, maxCost, ...wish }: StoryOrderWish,
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
