import type { GateClient } from '../../client/gate-client';
import type { FilmState } from '../../client/listing/film-state';
import type { Settings } from '../../config/settings';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import type { FilmProgress } from '../../domain/progress/progress';
import { filmReport, type FilmReport } from '../../domain/report/film-report';
import type { Connected } from '../connection/connected';
import { knownOrForgotten } from '../film/known/known-film';
import { knownProgress } from '../film/following/known-progress';
import { nobodyTells } from '../film/following/no-worker';
import { imageAccount } from '../gate/image-account';

/** Where the time of a film went, and the progress that tells it, at a moment by the server's clock (milliseconds since 1970): when it ended, or now. */
export interface ReportedFilm {
  id: string;
  state: FilmState;
  report: FilmReport;
  progress: FilmProgress;
  atMs: number;
}

/** Reports on a film, made or in the making; throws a sentence when no worker is there to tell how far one is. */
export async function reportFilm({ films, gateOf }: Connected, id: string, settings: Settings): Promise<ReportedFilm> {
  const film = await knownOrForgotten(films, id, settings);
  const { summary } = film;
  const known = await knownProgress(films, film, settings);
  if (!known) throw new Error(nobodyTells(summary));
  const { name, policy } = imageAccount(settings, known.order?.illustrator);
  const gate = await policyOf(gateOf(name), policy);
  const { state, startedAtMs, endedAtMs } = summary;
  // All other times of a film are the server's.
  const atMs = endedAtMs ?? (await films.serverNowMs(id));
  const facts = { startedAtMs, untilMs: atMs, isOpen: state === 'being made', gate };
  const report = filmReport(known.progress, { ...facts, ...(known.order && { order: known.order }) });
  return { id, state, report, progress: known.progress, atMs };
}

/** The policy that the account's gate keeps; else, where there is no gate or no worker to ask, that of the settings. */
async function policyOf(gate: GateClient, settings: GatePolicy): Promise<GatePolicy> {
  return gate.state().then(
    (state) => state.policy,
    () => settings,
  );
}
