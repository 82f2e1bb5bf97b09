import type { AuditRow } from '../../src/simulator/audit/audit';
import type { Incident, Site } from './site';
import { policyOf } from './conditions';

/** What came of one run, by the simulator's audit. Rates and times are simulated. */
export interface Row {
  name: string;
  pace: string;
  images: number;
  requests: number;
  /** Requests above the vendor's limit, whether it answers them with a block or without one. */
  violations: number;
  /** The most requests that the vendor counted in any window. */
  peakInWindow: number;
  /** Requests inside a block, without those that had been sent when it began. */
  blocked: number;
  /** Requests inside a person's hold, without those that had been sent when it began. */
  sentInHold: number;
  filmsLost: number;
  /** Images that were paid more than once; those of calls in flight at a kill or a stop are told apart. */
  paidTwice: number;
  paidTwiceInFlight: number;
  imagesPerMinute: number;
  /** From the order to the first request. */
  firstRequestSeconds: number;
  /** From the order of the first film to the end of the last. */
  filmSeconds: number;
  gateEventsPerImage?: number;
}

/** How a film ended; `durationMs` is real, from its order to its end, by the server's clock. */
export interface FilmEnd {
  state: string;
  durationMs: number;
}

interface Told {
  orderedAtMs: number;
  ends: FilmEnd[];
  gateEvents: number | undefined;
}

/** Judges a run by what the vendor saw. */
export function judgeRun(site: Site, { orderedAtMs, ends, gateEvents }: Told): Row {
  const { plan, simulator, incidents } = site;
  const { leaseMs, transitMs } = policyOf(plan);
  const onTheWayMs = (leaseMs + transitMs) / plan.scale;
  const rows = simulator.audit().filter(({ endpoint }) => endpoint === 'image');
  const verdict = simulator.verdict();
  const blocks = rows.filter(({ fault, decision }) => fault === 'block' || decision === 'violation');
  const wasSent = (row: AuditRow) =>
    blocks.some((block) => row.arrivedAtMs >= block.arrivedAtMs && row.arrivedAtMs <= endOf(block) + onTheWayMs);
  const answered = rows.filter(({ decision }) => decision === 'answered');
  const again = paidAgain(answered);
  const inFlight = again.filter((twice) => incidents.some((incident) => wasInFlight(twice, incident)));
  const firstMs = rows[0]?.arrivedAtMs ?? NaN;
  const isMade = ends.every(({ state }) => state === 'COMPLETED');
  const lastMs = isMade ? Math.max(...answered.map(endOf)) : site.nowMs();
  const images = new Set(answered.map(({ promptHash }) => promptHash)).size;
  return {
    name: plan.name,
    pace: plan.limiter === 'gate' ? plan.pace : '',
    images,
    requests: rows.length,
    violations: verdict.violations + verdict.limited,
    peakInWindow: verdict.peakInWindow,
    blocked: rows.filter((row) => row.decision === 'blocked' && !wasSent(row)).length,
    sentInHold: rows.filter(({ arrivedAtMs }) =>
      incidents.some(
        ({ what, fromMs, toMs }) => what === 'hold' && arrivedAtMs > fromMs + onTheWayMs && arrivedAtMs < toMs,
      ),
    ).length,
    filmsLost: ends.filter(({ state }) => state !== 'COMPLETED').length,
    paidTwice: again.length - inFlight.length,
    paidTwiceInFlight: inFlight.length,
    imagesPerMinute: rounded((images * 60_000) / (lastMs - firstMs)),
    firstRequestSeconds: rounded((firstMs - orderedAtMs) / 1000),
    filmSeconds: rounded(Math.max(...ends.map(({ durationMs }) => durationMs)) / plan.scale / 1000),
    ...(gateEvents !== undefined && { gateEventsPerImage: rounded(gateEvents / Math.max(1, rows.length)) }),
  };
}

/** An answer that did not come to be the image, and the next one for it, which was paid again. */
interface Twice {
  lost: AuditRow;
  again: AuditRow;
}

/** Of each image that was answered more than once, every answer but the last: that is the one that was kept. */
function paidAgain(answered: AuditRow[]): Twice[] {
  return answered.flatMap((lost) => {
    const again = answered.find((other) => other.promptHash === lost.promptHash && other.id > lost.id);
    return again ? [{ lost, again }] : [];
  });
}

/**
 * Whether a request was on its way, or its picture not yet written down, when a worker was killed or stopped. How long that takes is a
 * matter of the machine: so what was in the store at that moment says it, and no clock.
 */
function wasInFlight({ lost, again }: Twice, { what, fromMs, arrivedByMs, kept }: Incident): boolean {
  if (what === 'hold' || lost.arrivedAtMs > arrivedByMs || again.arrivedAtMs < fromMs) return false;
  return !kept.some((prompt) => lost.prompt?.startsWith(`${prompt}. `));
}

function endOf({ arrivedAtMs, tookMs = 0 }: AuditRow): number {
  return arrivedAtMs + tookMs;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
