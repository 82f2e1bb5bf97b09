import { whenAborted, type Context } from '../context';
import type { WishedPlace } from '../place/place';
import { checkedJobs } from './checked-jobs';
import { filmChoices } from './choices/film-choices';
import type { FilmWish } from './choices/film-wish';
import type { ReviewWish } from './choices/with-review';
import type { Job } from './job';
import { readStory } from './reading/read-story';
import { storyOrder } from './story-order';

/** What a person says about the films that are to be made. */
export interface JobWish extends WishedPlace, FilmWish, ReviewWish {
  language: string;
  scenes?: number;
  /** In millionths of a US dollar. */
  maxCost?: number;
  simulated?: boolean;
  /** A quick and free trial of the film, of which only the script may cost something. */
  draft?: boolean;
  /** No film is made now: what would refuse it only later is told. */
  plan?: boolean;
}

/** Reads the stories, and makes a job of each; refuses what cannot become a film, before any work is done or paid for. */
export async function jobsOf(
  paths: string[],
  options: JobWish,
  { settings, interrupted }: Pick<Context, 'settings' | 'interrupted'>,
): Promise<Job[]> {
  const read = async () => {
    const inputs = await Promise.all(paths.map(readStory));
    return { inputs, choices: await filmChoices(options, settings) };
  };
  // What is read may be a pipe into which nobody ever writes.
  const { inputs, choices } = await Promise.race([read(), whenAborted(interrupted)]);
  const orders = inputs.map((input) => storyOrder(input, options, choices, settings));
  return checkedJobs(orders, options, { settings, interrupted, isPlanned: options.plan });
}
