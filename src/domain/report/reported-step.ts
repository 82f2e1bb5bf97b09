import type { FilmProgress, StepProgress, StepWork } from '../progress/progress';
import type { StepTimes } from '../progress/step';
import { readBorderId, readStepId, type BorderSides, type SceneStep } from '../progress/step-id';
import { namedSteps } from '../progress/step-name';
import { timesSpent, type TimesSpent } from '../progress/times-spent';

/** What a step makes: the bed is the music, and the film's own step joins the clips. */
export type StepKind = 'script' | SceneStep | 'card' | 'border' | 'logo' | 'thumbnail' | 'bed' | 'sound' | 'film';

/**
 * What a step did for some time: it waited for a worker slot (`place`); it was in earlier attempts that failed, or between them
 * (`earlier`); it waited for its turn at the image gate (`turn`); or it was being worked on.
 */
export interface Phase {
  what: 'place' | 'earlier' | 'turn' | 'work';
  fromMs: number;
  toMs: number;
}

/**
 * One step in a film's report. Moments are in milliseconds since the film began; for a step that is not done, `endedMs` is
 * now.
 */
export interface ReportedStep extends TimesSpent {
  id: string;
  title: string;
  kind: StepKind;
  /** The scene's number, 0 of a title card; only for the steps of scenes and cards, and the border that follows them. */
  scene?: number;
  /** Only for a border. */
  sides?: BorderSides;
  state: 'pending' | 'waiting' | 'working' | 'done' | 'failed';
  /** Missing for a step that has not begun or has failed. */
  life?: { askedMs: number; startedMs: number; endedMs: number };
  phases: Phase[];
  attempt: number;
  reused: boolean;
  /** It was made for a scene as it was before a person changed it, and is not in the film. */
  isReplaced?: true;
  by?: string;
  costMicroUsd?: number;
  savedMicroUsd?: number;
  failure?: string;
}

/** A step whose times are known. */
export type KnownStep = ReportedStep & Required<Pick<ReportedStep, 'life'>>;

/** Whether a step's times are known. */
export function isKnown(step: ReportedStep): step is KnownStep {
  return step.life !== undefined;
}

/** All steps of a film for its report, in the order of the film; `begunAtMs` and `nowMs` are milliseconds since 1970. */
export function reportedSteps(progress: FilmProgress, begunAtMs: number, nowMs: number): ReportedStep[] {
  const replaced = new Set(progress.replaced?.map(({ id }) => id));
  return namedSteps(progress).map(({ name, step }) => {
    const sides = readBorderId(name.id);
    const { step: kind, scene } = sides
      ? { step: 'border', scene: sides.before }
      : (readStepId(name.id) ?? { step: name.id });
    return {
      ...name,
      kind: kind as StepKind,
      ...(scene !== undefined && { scene }),
      ...(sides && { sides }),
      ...(replaced.has(name.id) && { isReplaced: true as const }),
      ...toldBy(step, begunAtMs, nowMs),
    };
  });
}

type Told = Omit<ReportedStep, 'id' | 'title' | 'kind' | 'scene' | 'sides' | 'isReplaced'>;

function toldBy({ state, times, work, failure }: StepProgress, begunAtMs: number, nowMs: number): Told {
  if (state === 'done' && times) return done(times, begunAtMs);
  if (state === 'asked' && work) return underWay(work, begunAtMs, nowMs);
  const nothing = { phases: [], attempt: 1, reused: false };
  // A script that came with the order is done, and took no time.
  if (state === 'asked') return { ...nothing, state: 'waiting' };
  return { ...nothing, state, ...(failure !== undefined && { failure }) };
}

function done(times: StepTimes, begunAtMs: number): Told {
  const { by, askedAtMs, startedAtMs, endedAtMs, attempt, reused, costMicroUsd, savedMicroUsd } = times;
  // The server's clock tells when it was asked for, a worker's when it began and ended: they may differ a little.
  const askedMs = Math.max(0, askedAtMs - begunAtMs);
  const startedMs = Math.max(askedMs, startedAtMs - begunAtMs);
  const endedMs = Math.max(startedMs, endedAtMs - begunAtMs);
  const life = { askedMs, startedMs, endedMs };
  const spent = timesSpent(times);
  return {
    state: 'done',
    life,
    phases: phasesOf(life, attempt, spent),
    attempt,
    reused,
    ...spent,
    ...(by !== undefined && { by }),
    ...(costMicroUsd !== undefined && { costMicroUsd }),
    ...(savedMicroUsd !== undefined && { savedMicroUsd }),
  };
}

function phasesOf({ askedMs, startedMs, endedMs }: KnownStep['life'], attempt: number, spent: TimesSpent): Phase[] {
  const turnEndsMs = Math.min(endedMs, startedMs + (spent.lastGateMs ?? 0));
  // An attempt that gave its slot back while waiting for its turn has not failed.
  const before = attempt === 1 ? 'place' : spent.retriesMs ? 'earlier' : 'turn';
  return [
    { what: before, fromMs: askedMs, toMs: startedMs } as const,
    { what: 'turn', fromMs: startedMs, toMs: turnEndsMs } as const,
    { what: 'work', fromMs: turnEndsMs, toMs: endedMs } as const,
  ].filter(({ what, fromMs, toMs }) => what === 'work' || toMs > fromMs);
}

function underWay({ state, attempt, sinceMs, turn, failure }: StepWork, begunAtMs: number, nowMs: number): Told {
  const askedMs = Math.max(0, sinceMs - begunAtMs);
  const endedMs = Math.max(askedMs, nowMs - begunAtMs);
  const isWorking = state === 'running' && !turn;
  const what = isWorking ? 'work' : state === 'again' ? 'earlier' : turn ? 'turn' : 'place';
  return {
    state: isWorking ? 'working' : 'waiting',
    life: { askedMs, startedMs: isWorking ? askedMs : endedMs, endedMs },
    phases: [{ what, fromMs: askedMs, toMs: endedMs }],
    attempt,
    reused: false,
    ...(isWorking && { tookMs: endedMs - askedMs }),
    ...(failure !== undefined && { failure }),
  };
}
