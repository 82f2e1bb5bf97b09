import { WorkflowFailedError } from '@temporalio/client';
import type { FilmClient } from '../../client/film-client';
import { whyFailed } from '../../client/why-failed';
import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { notesOn } from '../display/notes';
import { stepTimesTable } from '../display/step-times';
import { knownFilm } from '../../app/film/known-film';
import { knownProgress } from '../../app/film/known-progress';
import { NOBODY_TELLS } from '../../app/film/no-worker';

/** `storyreel show ID`: how a film stands, step by step, and why it failed if it did. */
export async function show(id: string, { json }: { json?: boolean }, context: Context): Promise<void> {
  const { say } = context;
  await withFilms(context, {}, async ({ films, pageOf }) => {
    const summary = await knownFilm(films, id);
    const progress = (await knownProgress(films, summary))?.progress;
    const failure = summary.state === 'being made' || summary.state === 'made' ? undefined : await failureOf(films, id);
    const page = pageOf(id);
    if (json) return say(JSON.stringify({ ...summary, progress, failure, page }));
    say(`"${summary.title}" (${id}): ${summary.state}`);
    if (page) say(page);
    if (progress) say(`\n${stepTimesTable(progress)}`);
    else say(NOBODY_TELLS);
    const notes = failure ? [failure, ...(progress?.warnings ?? [])] : progress ? notesOn(progress, Date.now()) : [];
    notes.forEach((note) => say(`\n${note}`));
  });
}

async function failureOf(films: FilmClient, id: string): Promise<string | undefined> {
  return films.result(id).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof WorkflowFailedError) return whyFailed(error);
      throw error;
    },
  );
}
