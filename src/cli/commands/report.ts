import { writeFile } from 'node:fs/promises';
import pc from 'picocolors';
import type { GateClient } from '../../client/gate-client';
import type { GatePolicy } from '../../domain/gate/gate-policy';
import { filmReport } from '../../domain/report/film-report';
import { withFilms } from '../../app/connect';
import type { Context } from '../../app/context';
import { imageAccount } from '../../app/image-account';
import { notesOn } from '../display/notes';
import { reportPage } from '../display/report/page/report-page';
import { reportText } from '../display/report/report-text';
import { pagePath } from '../input/page-path';
import { knownFilm } from '../../app/film/known-film';
import { knownProgress } from '../../app/film/known-progress';
import { NOBODY_TELLS } from '../../app/film/no-worker';

export interface ReportOptions {
  html?: string;
  json?: boolean;
}

/** In a pipe, as wide as a line may be that a person reads. */
const COLUMNS_IN_A_PIPE = 100;

/** `storyreel report ID`: where the time of a film went, what held it up, and how fast it could have been. */
export async function report(id: string, { html, json }: ReportOptions, context: Context): Promise<void> {
  const page = html === undefined ? undefined : await pagePath(html);
  const { say, settings } = context;
  await withFilms(context, {}, async ({ films, gateOf }) => {
    const summary = await knownFilm(films, id);
    const known = await knownProgress(films, summary);
    if (!known) throw new Error(NOBODY_TELLS);
    const { name, policy } = imageAccount(settings, known.order?.illustrator);
    const gate = await policyOf(gateOf(name), policy);
    const { startedAtMs, endedAtMs } = summary;
    const nowMs = Date.now();
    const facts = { startedAtMs, untilMs: endedAtMs ?? nowMs, isOpen: summary.state === 'being made', gate };
    const told = filmReport(known.progress, { ...facts, ...(known.order && { order: known.order }) });
    const notes = notesOn(known.progress, nowMs);

    if (page) await writeFile(page, reportPage(told, id, notes));
    if (json) return say(JSON.stringify({ id, state: summary.state, ...told }));
    say(reportText(told, { columns: process.stdout.columns ?? COLUMNS_IN_A_PIPE, colour: pc.isColorSupported }));
    notes.forEach((note) => say(`\n${note}`));
    if (page) say(`\nAs a page: ${page}`);
  });
}

/** The policy that the account's gate keeps; else, where there is no gate or no worker to ask, that of the settings. */
async function policyOf(gate: GateClient, settings: GatePolicy): Promise<GatePolicy> {
  return gate.state().then(
    (state) => state.policy,
    () => settings,
  );
}
