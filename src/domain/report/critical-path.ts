import { isOffline } from '../film/order/order';
import { isKnown, type KnownStep, type ReportedStep, type StepKind } from './reported-step';

/**
 * The part of a film's time that one step accounts for: from the end of what it waited for last. In milliseconds since the
 * film began.
 */
export interface PathPart {
  id: string;
  kind: StepKind;
  fromMs: number;
  toMs: number;
}

/** How far clocks may differ: a step's times come from up to three machines. */
export const CLOCKS_DIFFER_MS = 50;

/** A step that began later than this after it was asked for had to wait for a worker slot; less is the way through the server. */
export const WAITED_FOR_SLOT_MS = 200;

/** The queue that carries each kind of step: two kinds of one queue wait for the same worker slots. */
const QUEUE: Record<StepKind, 'scripts' | 'narration' | 'images' | 'render'> = {
  logo: 'render',
  script: 'scripts',
  voice: 'narration',
  picture: 'images',
  card: 'render',
  clip: 'render',
  border: 'render',
  thumbnail: 'render',
  bed: 'render',
  sound: 'render',
  film: 'render',
};

/**
 * The chain of steps that decided how long a film took, or has taken so far. It is found backwards from the last step, going each
 * time to what the step waited for last: one of its inputs, the picture before it when the number in flight is limited, or the
 * step whose worker slot it got.
 */
export function criticalPath(steps: ReportedStep[], imagesInFlight: number): PathPart[] {
  const known = steps.filter(isKnown);
  const parts: PathPart[] = [];
  const passed = new Set<KnownStep>();
  let last = lastStep(known);
  while (last) {
    const { step, atMs: toMs }: Cause = last;
    passed.add(step);
    last = latest(causesOf(step, known, imagesInFlight).filter((cause) => !passed.has(cause.step)));
    parts.unshift({ id: step.id, kind: step.kind, fromMs: Math.min(last?.atMs ?? 0, toMs), toMs });
  }
  return parts;
}

/** A step for which another waited, and when that could go on. */
interface Cause {
  step: KnownStep;
  atMs: number;
}

/** The film's own step; else, of the steps under way, the one furthest from the end of the film; else the one that ended last. */
function lastStep(known: KnownStep[]): Cause | undefined {
  const ends = known.map(ended);
  const film = ends.find(({ step }) => step.kind === 'film');
  if (film) return film;
  const open = ends.filter(({ step }) => step.state !== 'done');
  const furthest = open.filter(({ step: { kind } }) => kind !== 'clip' && kind !== 'border');
  const all = furthest.length > 0 ? furthest : open;
  const [longest] = all.toSorted((a, b) => a.step.life.askedMs - b.step.life.askedMs);
  return longest ?? latest(ends);
}

function causesOf(step: KnownStep, known: KnownStep[], imagesInFlight: number): Cause[] {
  const { askedMs, startedMs, endedMs } = step.life;
  const pictures = known.filter(({ kind }) => kind === 'picture').length;
  const inTurn = step.kind === 'picture' && pictures > imagesInFlight;
  const forSlot = step.attempt === 1 && startedMs - askedMs > WAITED_FOR_SLOT_MS;
  const done = known.filter((other) => other !== step && other.state === 'done');
  const inputs = done
    .filter((other) => (!other.isReplaced || step.isReplaced) && isInput(other, step, known))
    .map(ended);
  const before = done.filter(({ kind }) => inTurn && kind === 'picture').map(ended);
  const slots = done.filter(({ kind }) => forSlot && QUEUE[kind] === QUEUE[step.kind]).map(freed);
  return [
    ...inputs,
    ...before.filter(({ atMs }) => atMs <= askedMs + CLOCKS_DIFFER_MS),
    ...slots.filter(({ atMs }) => atMs > askedMs),
  ].filter(({ atMs }) => atMs <= startedMs + CLOCKS_DIFFER_MS && atMs < endedMs);
}

function ended(step: KnownStep): Cause {
  return { step, atMs: step.life.endedMs };
}

function freed(step: KnownStep): Cause {
  return { step, atMs: freedMs(step) };
}

/**
 * When another step could have its slot: that of a voice is free while its answer is still read and kept. Not so where voices are
 * spoken offline, and not known after attempts that failed: what the vendor took is that of them all.
 */
export function freedMs({ kind, life, vendorMs, attempt, by = '' }: KnownStep): number {
  const isKnownFreed = kind === 'voice' && vendorMs !== undefined && attempt === 1 && !isOffline(by);
  return isKnownFreed ? Math.min(life.startedMs + vendorMs, life.endedMs) : life.endedMs;
}

function isInput(other: KnownStep, step: KnownStep, known: KnownStep[]): boolean {
  if (step.kind === 'film') return ['clip', 'border', 'sound'].includes(other.kind);
  if (step.kind === 'sound') return other.kind === 'voice' || other.kind === 'bed';
  if (step.kind === 'thumbnail') return other.kind === 'picture';
  if (step.kind === 'bed') return other.kind === 'voice';
  if (step.kind === 'card') return other.kind === 'picture';
  const isOfPair = ['voice', 'picture', 'card'].includes(other.kind);
  if (step.kind === 'clip') return isOfPair && other.scene === step.scene;
  const { before, after } = step.sides ?? {};
  if (step.kind === 'border') return isOfPair && (other.scene === before || other.scene === after);
  if (step.kind === 'logo') return false;
  return isBrought(other, known) || (other.kind === 'script' && step.kind !== 'script');
}

/** What a person has brought is looked at before everything else; music that is composed waits for the voices. */
function isBrought({ kind, life }: KnownStep, known: KnownStep[]): boolean {
  if (kind !== 'bed') return kind === 'logo';
  return known.every((other) => other.kind !== 'voice' || other.life.askedMs + CLOCKS_DIFFER_MS >= life.endedMs);
}

function latest(causes: Cause[]): Cause | undefined {
  return causes.reduce<Cause | undefined>((last, cause) => (!last || cause.atMs > last.atMs ? cause : last), undefined);
}
