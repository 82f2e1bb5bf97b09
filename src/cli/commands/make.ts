import { relative } from 'node:path';
import type { Settings } from '../../config';
import { FORMATS, type FormatName } from '../../domain/format';
import { newOrder, type Order } from '../../domain/order';
import { sentenceOf } from '../../domain/sentence-of';
import { captionWarnings } from '../caption-warnings';
import { withFilms, type Connected } from '../connect';
import type { Context } from '../context';
import { deliverFilm, type DeliveredFilm } from '../deliver-film';
import { chooseDisplay, SILENT } from '../display/choose-display';
import type { FilmDisplay } from '../display/display';
import { durationText } from '../display/durations';
import { plainDisplay } from '../display/plain-display';
import { stepTimesTable } from '../display/step-times';
import { table } from '../display/table';
import { checkLetters } from '../input/check-letters';
import { checkVoice } from '../input/check-voice';
import { outputPaths } from '../input/output-path';
import { readStory } from '../input/read-story';

export interface MakeOptions {
  out?: string;
  format: FormatName;
  voice: string;
  language: string;
  verbatim?: boolean;
  detach?: boolean;
  again?: boolean;
  /** Undefined when nothing was said: the embedded server then stays up too, but nothing is said of it. */
  keep?: boolean;
  json?: boolean;
}

/** A story that was read and found good, and where its film goes. */
interface Job {
  order: Order;
  out: string;
}

/** What came of a job: the film, or why there is none. */
type Outcome = { job: Job; film: DeliveredFilm } | { job: Job; failure: string };

/** `storyreel make STORY...`: makes a film of each story. Resolves to whether all could be made. */
export async function make(paths: string[], options: MakeOptions, context: Context): Promise<boolean> {
  const jobs = await readJobs(paths, options, context.settings);
  for (const { order } of jobs) await warn(order, options, context);
  return withFilms(context, { stopWhenUnused: options.keep === false && !options.detach }, async (connected) => {
    if (options.detach) return detach(jobs, options, connected, context);
    const several = jobs.length > 1;
    const outcomes = await Promise.all(jobs.map((job) => makeOne(job, several, options, connected, context)));
    report(outcomes, options, context);
    return outcomes.every((outcome) => 'film' in outcome);
  });
}

async function readJobs(
  paths: string[],
  options: MakeOptions,
  { illustrator, imagesInFlight }: Settings,
): Promise<Job[]> {
  const { voice, language, format, verbatim = false } = options;
  checkVoice(voice, language);
  const inputs = await Promise.all(paths.map(readStory));
  inputs.forEach(({ story }, index) => checkLetters(story.text, language, paths[index] ?? ''));
  const outs = await outputPaths(
    inputs.map(({ story }) => story.title),
    options.out,
  );
  return inputs.map(({ story, script }, index) => ({
    order: {
      ...newOrder(story, { voice, language, format, verbatim, illustrator, imagesInFlight }),
      ...(script && { script }),
    },
    out: outs[index] ?? '',
  }));
}

async function warn({ story }: Order, { json }: MakeOptions, { settings, say }: Context): Promise<void> {
  if (json) return;
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

function report(outcomes: Outcome[], { json, keep }: MakeOptions, { say }: Context): void {
  if (json) {
    say(JSON.stringify(outcomes.map(forPrograms)));
    return;
  }
  const [only] = outcomes;
  if (outcomes.length === 1 && only) {
    if ('failure' in only) {
      console.error(only.failure);
      return;
    }
    say(`\n${stepTimesTable(only.film.manifest.steps)}\n`);
    say(`${where(only.film)}, ${lengthOf(only.film)}; beside it its subtitles (.srt) and manifest (.manifest.json)`);
  } else {
    const rows = outcomes.map((outcome) => [
      outcome.job.order.story.title,
      'film' in outcome ? lengthOf(outcome.film) : 'failed',
      'film' in outcome ? where(outcome.film) : outcome.failure,
    ]);
    say(`\n${table([['story', 'length', 'film'], ...rows])}`);
  }
  if (keep) say('Temporal and the worker stay up until they are idle for ten minutes; "storyreel stop" ends them.');
}

const where = ({ saved }: DeliveredFilm) => relative('.', saved.video);
const lengthOf = ({ manifest }: DeliveredFilm) => durationText(manifest.film.durationMs);

function forPrograms(outcome: Outcome): object {
  const { title } = outcome.job.order.story;
  if ('failure' in outcome) return { title, state: 'failed', failure: outcome.failure };
  const { id, saved, manifest } = outcome.film;
  return { title, state: 'made', id, durationMs: manifest.film.durationMs, ...saved };
}
