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
export const WAITED_FOR_PLACE_MS = 200;

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
  let step = lastStep(known);
  while (step) {
    const cause = latest(causesOf(step, known, imagesInFlight));
    const { id, kind, life } = step;
    parts.unshift({ id, kind, fromMs: Math.min(cause?.life.endedMs ?? 0, life.endedMs), toMs: life.endedMs });
    step = cause;
  }
  return parts;
}

/** The film's own step; else, of the steps under way, the one furthest from the end of the film; else the one that ended last. */
function lastStep(known: KnownStep[]): KnownStep | undefined {
  const film = known.find(({ kind }) => kind === 'film');
  if (film) return film;
  const open = known.filter(({ state }) => state !== 'done');
  const furthest = open.filter(({ kind }) => kind !== 'clip' && kind !== 'border');
  const [longest] = (furthest.length > 0 ? furthest : open).toSorted((a, b) => a.life.askedMs - b.life.askedMs);
  return longest ?? latest(known);
}

function causesOf(step: KnownStep, known: KnownStep[], imagesInFlight: number): KnownStep[] {
  const { askedMs, startedMs, endedMs } = step.life;
  const pictures = known.filter(({ kind }) => kind === 'picture').length;
  const inTurn = step.kind === 'picture' && pictures > imagesInFlight;
  const forPlace = step.attempt === 1 && startedMs - askedMs > WAITED_FOR_PLACE_MS;
  return known.filter((other) => {
    const ended = other.life.endedMs;
    if (other === step || other.state !== 'done' || ended > startedMs + CLOCKS_DIFFER_MS || ended >= endedMs)
      return false;
    if (isInput(other, step, known)) return true;
    if (inTurn && other.kind === 'picture') return ended <= askedMs + CLOCKS_DIFFER_MS;
    return forPlace && QUEUE[other.kind] === QUEUE[step.kind] && ended > askedMs;
  });
}

function isInput(other: KnownStep, step: KnownStep, known: KnownStep[]): boolean {
  if (step.kind === 'film') return ['clip', 'border', 'sound'].includes(other.kind);
  if (step.kind === 'sound') return other.kind === 'voice' || other.kind === 'bed';
  if (step.kind === 'thumbnail') return other.kind === 'picture';
  if (step.kind === 'bed') return other.kind === 'voice';
  if (step.kind === 'card') return other.kind === 'picture';
  const isOfPair = ['voice', 'picture', 'card'].includes(other.kind);
  if (step.kind === 'clip') return isOfPair && other.scene === step.scene;
  // That at the start of the film is of no scene before it.
  const { scene: before = 0 } = step;
  if (step.kind === 'border') return isOfPair && (other.scene === before || other.scene === before + 1);
  if (step.kind === 'logo') return false;
  return isBrought(other, known) || (other.kind === 'script' && step.kind !== 'script');
}

/** What a person has brought is looked at before everything else; music that is composed waits for the voices. */
function isBrought({ kind, life }: KnownStep, known: KnownStep[]): boolean {
  if (kind !== 'bed') return kind === 'logo';
  return known.every((other) => other.kind !== 'voice' || other.life.askedMs + CLOCKS_DIFFER_MS >= life.endedMs);
}

function latest(steps: KnownStep[]): KnownStep | undefined {
  return steps.reduce<KnownStep | undefined>(
    (last, step) => (!last || step.life.endedMs > last.life.endedMs ? step : last),
    undefined,
  );
}
