import { WorkflowFailedError } from '@temporalio/client';
import { whyFailed } from '../../../src/client/why-failed';
import { sentenceOf } from '../../../src/domain/text/sentence-of';
import { historyFigures } from '../../films/history-figures';
import type { Counts } from '../people/counts';
import { filmPlan, type FilmPlan } from './film-plan';
import { watchToItsEnd } from '../people/onlookers';
import { patient } from '../people/patient';
import { Person } from '../people/person';
import { plannedOrder } from './planned-order';
import type { SoakSite } from '../soak-site';

/** How a film of a soak ended; `why` where it is not made. */
export interface EndedFilm {
  number: number;
  plan: FilmPlan;
  id: string;
  state: string;
  why?: string;
  seconds: number;
  runs: number;
  events: number;
  bytes: number;
}

/** Orders the film with this number, does with it what is planned, and tells how it ended. */
export async function makeAndEnd(site: SoakSite, seed: number, number: number, counts: Counts): Promise<EndedFilm> {
  const { films, client, environment } = site;
  const plan = filmPlan(seed, number);
  const beganMs = performance.now();
  const asked = <T>(ask: () => Promise<T>) => patient(ask, () => counts.unanswered++);
  const { id } = await asked(() => films.start(plannedOrder(plan, environment)));
  try {
    await Promise.all([
      new Person(films, id, plan, counts).untilEnded(),
      ...(plan.isWatched ? [watchToItsEnd(site, id, counts)] : []),
    ]);
  } catch (error) {
    counts.problems.push(`${plan.title}: ${sentenceOf(error)}`);
  }
  const { state } = await asked(() => films.summary(id));
  const why = state === 'made' ? undefined : await asked(() => whyNot(site, id));
  const { runs, events, bytes } = await asked(() => historyFigures(client.temporal, id));
  const seconds = Math.round((performance.now() - beganMs) / 1000);
  console.log(`${plan.title}: ${plan.scenes} scenes, ${state} after ${seconds} s${why ? ` (${why})` : ''}`);
  return { number, plan, id, state, ...(why !== undefined && { why }), seconds, runs, events, bytes };
}

async function whyNot({ films }: SoakSite, id: string): Promise<string> {
  try {
    await films.result(id);
    return 'It was made after all.';
  } catch (error) {
    if (error instanceof WorkflowFailedError) return whyFailed(error);
    throw error;
  }
}
