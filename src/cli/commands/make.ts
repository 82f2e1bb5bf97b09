import { FORMATS } from '../../domain/format';
import { sentenceOf } from '../../domain/text/sentence-of';
import { idleTimeMs } from '../../embedded/idle';
import { captionWarnings } from '../../app/order/caption-warnings';
import { withFilms, type Connected } from '../../app/connect';
import type { Context } from '../../app/context';
import { deliverFilm } from '../../app/film/deliver-film';
import { chooseDisplay, SILENT } from '../display/choose-display';
import type { FilmDisplay } from '../../app/film-display';
import { durationText } from '../display/durations';
import { filmEndLines, outcomeJson, outcomesLines, type Outcome } from '../display/outcomes';
import { plainDisplay } from '../display/plain-display';
import { readJobs, type Job, type JobOptions } from '../../app/order/read-jobs';
import { withSimulatedVendors } from '../../app/simulated-vendors';
import { plan } from './plan';

export interface MakeOptions extends JobOptions {
  detach?: boolean;
  again?: boolean;
  /** Undefined when nothing was said: the embedded server then stays up too, but nothing is said of it. */
  keep?: boolean;
  plan?: boolean;
  json?: boolean;
}

/** `storyreel make STORY...`: makes a film of each story. Resolves to whether all could be made. */
export async function make(paths: string[], options: MakeOptions, context: Context): Promise<boolean> {
  if (!options.simulated) return makeJobs(paths, options, context);
  // Nobody else may use that embedded server, so that it can stop at the end.
  const alone = { ...options, keep: false };
  return withSimulatedVendors(context, options, (simulated) => makeJobs(paths, alone, simulated));
}

async function makeJobs(paths: string[], options: MakeOptions, context: Context): Promise<boolean> {
  const jobs = await readJobs(paths, options, context.settings);
  if (!options.json) for (const job of jobs) await warn(job, context);
  return withFilms(context, { stopWhenUnused: options.keep === false && !options.detach }, async (connected) => {
    if (options.plan) return plan(jobs, options, connected, context);
    if (options.detach) return detach(jobs, options, connected, context);
    const several = jobs.length > 1;
    const outcomes = await Promise.all(jobs.map((job) => makeOne(job, several, options, connected, context)));
    tell(outcomes, options, context);
    return outcomes.every((outcome) => 'film' in outcome);
  });
}

async function warn({ order: { story } }: Job, { settings, say }: Context): Promise<void> {
  const warnings = await captionWarnings(story.text, settings.fontsDirectory, process.env);
  warnings.forEach((warning) => say(`"${story.title}": ${warning}`));
}

async function detach(
  jobs: Job[],
  { again, json }: MakeOptions,
  { films }: Connected,
  { say }: Context,
): Promise<boolean> {
  const ordered = await Promise.all(
    jobs.map(async ({ order }) => ({ title: order.story.title, ...(await films.start(order, { again })) })),
  );
  if (json) say(JSON.stringify(ordered));
  else
    ordered.forEach(({ id, title }) =>
      say(`"${title}" is being made as ${id}; look on, and have it written, with: storyreel watch ${id}`),
    );
  return true;
}

async function makeOne(
  job: Job,
  several: boolean,
  options: MakeOptions,
  { films, pageOf }: Connected,
  context: Context,
): Promise<Outcome> {
  const { order, out } = job;
  const { title } = order.story;
  const say = options.json ? () => undefined : context.say;
  try {
    const { id, made } = await films.start(order, { again: options.again });
    say(made ? `"${title}" was made before, as ${id}; --again makes it anew` : `"${title}" is being made as ${id}`);
    const page = pageOf(id);
    if (page && !made) say(`look into it: ${page}\n`);
    const display = await displayFor(title, several || made, options, context);
    return { job, film: await deliverFilm(films, id, out, { settings: context.settings, display, order }) };
  } catch (error) {
    return { job, failure: sentenceOf(error) };
  }
}

async function displayFor(
  title: string,
  brief: boolean,
  { json, format }: MakeOptions,
  { say }: Context,
): Promise<FilmDisplay> {
  if (json) return SILENT;
  return brief ? plainDisplay(say, `${title}: `) : await chooseDisplay(FORMATS[format].fps, say);
}

function tell(outcomes: Outcome[], { json, keep, simulated = false }: MakeOptions, { say, settings }: Context): void {
  if (json) {
    say(JSON.stringify(outcomes.map(outcomeJson)));
    return;
  }
  const [only] = outcomes;
  if (outcomes.length === 1 && only) {
    if ('failure' in only) {
      console.error(only.failure);
      return;
    }
    filmEndLines(only.film, simulated).forEach((line) => say(line));
  } else outcomesLines(outcomes).forEach((line) => say(line));
  if (keep && !settings.hasTemporalAddress) {
    const idle = durationText(idleTimeMs(process.env));
    say(`Temporal and the worker stay up until they are idle for ${idle}; "storyreel stop" ends them.`);
  }
}
