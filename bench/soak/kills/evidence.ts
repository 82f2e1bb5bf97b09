import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { sentenceOf } from '../../../src/domain/text/sentence-of';
import type { AuditRow } from '../../../src/simulator/audit/audit';
import { SCALE } from '../../one-machine/vendors';
import type { EndedFilm } from '../films/ended-film';
import type { Kill } from './kills';
import type { PaidTwice } from './paid-again';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** Where a soak was, for who asks why something was paid for twice. */
export interface Scene {
  temporal: Client;
  kills: readonly Kill[];
  films: readonly EndedFilm[];
  /** When the vendors' clock began, in milliseconds since 1970. */
  beganAtMs: number;
}

/** Kills that were so near to one of the calls are told: a minute, by the vendors' clock. */
const NEAR_MS = 60_000 / SCALE;

/**
 * All that is known of a thing that was paid for twice, a line each, at its second of the soak: the calls for it, the kills
 * around them, and the attempts of its film's steps that were not the first, with what the one before had ended of.
 */
export async function evidenceOf({ first, again, calls }: PaidTwice, scene: Scene): Promise<string[]> {
  const at = (simulatedMs: number) => `${((simulatedMs * SCALE) / 1000).toFixed(2)} s`;
  const near = scene.kills.filter(
    ({ atMs }) => atMs > first.arrivedAtMs - NEAR_MS && atMs < again.arrivedAtMs + NEAR_MS,
  );
  const number = Number(/\bFilm (\d+)\b/.exec(first.prompt ?? '')?.[1]);
  const film = scene.films.find((each) => each.number === number - 1);
  return [
    `${first.endpoint}: ${first.prompt}`,
    ...calls.map((row) => `  ${at(row.arrivedAtMs)}: asked, ${answerTo(row)}`),
    ...near.map(({ who, atMs, arrivedByMs }) => `  ${at(atMs)}: ${who} killed (arrived by ${at(arrivedByMs)})`),
    ...(film ? await attemptsOf(film.id, scene).catch((error: unknown) => [`  ${sentenceOf(error)}`]) : []),
  ];
}

function answerTo(row: AuditRow): string {
  const { decision, fault, status, n, server, queuedMs = NaN, latencyMs = NaN, tookMs = NaN, clientGone } = row;
  const real = (ms: number) => `${Math.round(ms * SCALE)} ms`;
  const who = server === undefined ? '' : ` by server ${server}`;
  const times = `after ${real(tookMs)}, of which it waited ${real(queuedMs)} and was to take ${real(latencyMs)}`;
  return `call ${n}, ${fault ?? decision}${who}, status ${status ?? 'none'} ${times}${clientGone ? '; its client was gone' : ''}`;
}

/** The attempts of a film's steps that were not the first, and the failures that ended others. */
async function attemptsOf(id: string, { temporal, beganAtMs }: Scene): Promise<string[]> {
  const { events } = await temporal.workflow.getHandle(id).fetchHistory();
  const steps = new Map<string, string>();
  return (events ?? []).flatMap((event) => {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled) steps.set(String(event.eventId), scheduled.activityId ?? '');
    const said = attemptIn(event);
    if (!said) return [];
    const seconds = (Number(event.eventTime?.seconds) * 1000 + Number(event.eventTime?.nanos) / 1e6 - beganAtMs) / 1000;
    return [`  ${seconds.toFixed(2)} s: ${steps.get(said.of)} ${said.what}`];
  });
}

function attemptIn(event: HistoryEvent): { of: string; what: string } | undefined {
  const started = event.activityTaskStartedEventAttributes;
  if (started && (started.attempt ?? 1) > 1) {
    const what = `attempt ${started.attempt} begun at ${started.identity}; before: ${reasons(started.lastFailure)}`;
    return { of: String(started.scheduledEventId), what };
  }
  const ended =
    event.activityTaskFailedEventAttributes ??
    event.activityTaskTimedOutEventAttributes ??
    event.activityTaskCanceledEventAttributes;
  if (!ended) return undefined;
  const failure = 'failure' in ended ? reasons(ended.failure) : 'called off';
  return { of: String(ended.scheduledEventId), what: `ended: ${failure}` };
}

function reasons(failure: temporal.api.failure.v1.IFailure | null | undefined): string {
  const all: string[] = [];
  for (let each = failure; each; each = each.cause) all.push(each.message ?? '');
  return all.join(' <- ') || 'nothing told';
}
