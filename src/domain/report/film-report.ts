import { costOf, type Cost } from '../purse/cost';
import type { GatePolicy } from '../gate/gate-policy';
import type { Order } from '../film/order/order';
import type { FilmProgress } from '../progress/progress';
import { namedSteps } from '../progress/step-name';
import { CLOCKS_DIFFER_MS, criticalPath, type PathPart } from './critical-path';
import { elapsedMs } from '../schedule/elapsed-time';
import { idleStretches, within, type Stretch } from './idle-time';
import { lowerBounds, type LowerBounds } from './lower-bounds';
import { measuredWork, mostAtOnce, seenSlots, withoutRetries } from './measured-work';
import { isKnown, reportedSteps, type ReportedStep, type StepKind } from './reported-step';
import { bestSaving, type Saving } from './savings';

/** What is known of a film besides its progress; moments in milliseconds since 1970. */
export interface FilmFacts {
  startedAtMs: number;
  /** When it ended, or now. */
  untilMs: number;
  /** Whether it is still being made. */
  isOpen: boolean;
  /** When the order is not known, the number in flight is taken from what was seen. */
  order?: Pick<Order, 'imagesInFlight'>;
  /** The image gate's policy, where it is known. */
  gate?: GatePolicy;
}

/** All that a film's report tells. Durations are in milliseconds; moments in milliseconds since the film began. */
export interface FilmReport {
  title: string;
  begunAtMs: number;
  tookMs: number;
  isOpen: boolean;
  isMade: boolean;
  /** Each scene's first words. */
  scenes: string[];
  steps: ReportedStep[];
  criticalPath: PathPart[];
  imagesInFlight: number;
  /** The kind of step with the largest share of the critical path. */
  bottleneck?: { kind: StepKind; ms: number };
  /** Only for a film that is made. */
  bounds?: LowerBounds;
  saving?: Saving;
  /** When nothing was asked for or under way: it waited for a person, or was paused. */
  idleMs?: number;
  /** Whether steps failed or were lost that were asked for again, or persons had some replaced. */
  hasMadeInVain?: true;
  /**
   * Time that no step of the finished film explains: waiting for a worker, or for worker slots that other films had, and what was
   * done in vain.
   */
  unexplainedMs?: number;
  cost?: Cost;
}

/** The report of a film from its progress: of one that is made, failed, or still being made. */
export function filmReport(progress: FilmProgress, facts: FilmFacts): FilmReport {
  const times = namedSteps(progress).flatMap(({ step }) => step.times ?? []);
  // A film that was handed over to a new run began before that run.
  const askings = [...times, ...(progress.cameToNothing ?? [])];
  const begunAtMs = Math.min(facts.startedAtMs, ...askings.map(({ askedAtMs }) => askedAtMs));
  const steps = reportedSteps(progress, begunAtMs, facts.untilMs);
  const film = steps.at(-1);
  const isMade = film?.state === 'done' && film.life !== undefined;
  const tookMs = isMade ? (film.life?.endedMs ?? 0) : Math.max(0, facts.untilMs - begunAtMs);
  const imagesInFlight = facts.order ? (facts.order.imagesInFlight ?? 1) : inFlightSeen(steps);
  const path = criticalPath(steps, imagesInFlight);
  const inVain = cameToNothing(progress, begunAtMs);
  const idle = idleStretches(steps, inVain, tookMs);
  const idleMs = within({ fromMs: 0, toMs: tookMs }, idle);
  const cost = costOf(progress);
  return {
    title: progress.title,
    begunAtMs,
    tookMs,
    isOpen: facts.isOpen && !isMade,
    isMade,
    scenes: progress.scenes.map(({ begins }) => begins),
    steps,
    criticalPath: path,
    imagesInFlight,
    ...bottleneckOf(path, idle),
    ...(idleMs > 0 && { idleMs }),
    ...((inVain.length > 0 || steps.some(({ isReplaced }) => isReplaced)) && { hasMadeInVain: true as const }),
    ...whatIf(steps, imagesInFlight, tookMs - idleMs, facts.gate),
    ...(cost && { cost }),
  };
}

/** When steps were under way that failed, or made what was lost, or is wanted again by now. */
function cameToNothing(progress: FilmProgress, begunAtMs: number): Stretch[] {
  const lost = namedSteps(progress).flatMap(({ step: { state, times } }) => (state !== 'done' && times ? [times] : []));
  return [...(progress.cameToNothing ?? []), ...lost].map(({ askedAtMs, endedAtMs }) => ({
    fromMs: Math.max(0, askedAtMs - begunAtMs),
    toMs: Math.max(0, endedAtMs - begunAtMs),
  }));
}

function whatIf(
  steps: ReportedStep[],
  imagesInFlight: number,
  tookMs: number,
  gate: GatePolicy | undefined,
): Pick<FilmReport, 'bounds' | 'saving' | 'unexplainedMs'> {
  const work = measuredWork(steps, gate);
  const smooth = measuredWork(withoutRetries(steps), gate);
  if (!work || !smooth) return {};
  const slots = seenSlots(steps, imagesInFlight, gate);
  const asItWasMs = elapsedMs(work, slots);
  // When the gate's policy would have made the film take longer than it did, the policy has changed since.
  if (gate && asItWasMs > 1.05 * tookMs) return whatIf(steps, imagesInFlight, tookMs, undefined);
  const unexplainedMs = Math.max(0, tookMs - asItWasMs);
  // Steps from the store took no time, so nothing could have made them faster.
  if (steps.every(({ reused, life }) => reused || !life)) return { unexplainedMs };
  const saving = bestSaving(work, smooth, slots);
  return {
    bounds: lowerBounds(smooth, imagesInFlight, gate),
    unexplainedMs,
    ...(saving && { saving }),
  };
}

/** How many pictures were asked for at the same time. */
function inFlightSeen(steps: ReportedStep[]): number {
  const pictures = steps.filter(isKnown).filter(({ kind }) => kind === 'picture');
  const inFlight = pictures.map((step) => {
    const { askedMs, endedMs } = step.life;
    // Clocks differ: an end that seems to come just after the next request really came before it.
    return { ...step, life: { askedMs, startedMs: askedMs, endedMs: endedMs - CLOCKS_DIFFER_MS } };
  });
  return Math.max(1, mostAtOnce(inFlight));
}

function bottleneckOf(path: PathPart[], idle: readonly Stretch[]): Pick<FilmReport, 'bottleneck'> {
  const sums = new Map<StepKind, number>();
  for (const { kind, fromMs, toMs } of path) {
    sums.set(kind, (sums.get(kind) ?? 0) + toMs - fromMs - within({ fromMs, toMs }, idle));
  }
  const [most] = [...sums].toSorted(([, a], [, b]) => b - a);
  return most ? { bottleneck: { kind: most[0], ms: most[1] } } : {};
}
