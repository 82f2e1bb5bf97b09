import type { GatePolicy } from '../gate/gate-policy';
import { freedMs, WAITED_FOR_SLOT_MS } from './critical-path';
import { dueMs, type FilmWork, type Slots } from '../schedule/elapsed-time';
import { isKnown, type KnownStep, type ReportedStep } from './reported-step';

/**
 * What the steps of a finished film took, in the order in which its pictures were begun; undefined for any other film. What a person
 * has had replaced is no part of it.
 */
export function measuredWork(steps: ReportedStep[], gate: GatePolicy | undefined): FilmWork | undefined {
  const film = steps.find(({ kind }) => kind === 'film');
  if (film?.state !== 'done' || !isKnown(film)) return undefined;
  const script = steps.find(({ kind }) => kind === 'script');
  const known = steps.filter(isKnown);
  const held = heldAtGate(known, gate);
  const inFilm = known.filter(({ isReplaced }) => !isReplaced);
  const pictures = inOrder(inFilm.filter(({ kind }) => kind === 'picture'));
  const of = (kind: 'voice' | 'clip', scene: number | undefined) =>
    busyMs(inFilm.find((step) => step.kind === kind && step.scene === scene));
  return {
    scriptMs: busyMs(script),
    scenes: pictures.map((picture) => ({
      voiceMs: of('voice', picture.scene),
      ...(asksGate(picture) && { heldMs: held.get(picture.id) ?? 0 }),
      pictureMs: Math.max(0, busyMs(picture) - (picture.gateMs ?? 0)),
      clipMs: of('clip', picture.scene),
    })),
    mergeMs: busyMs(film),
  };
}

/** The same steps without their failed attempts. */
export function withoutRetries(steps: ReportedStep[]): ReportedStep[] {
  return steps.map(({ retriesMs = 0, ...step }) => {
    if (!step.life || retriesMs === 0) return step;
    const { askedMs, startedMs, endedMs } = step.life;
    return { ...step, life: { askedMs: Math.min(startedMs, askedMs + retriesMs), startedMs, endedMs } };
  });
}

/** How many worker slots there were, as far as the film shows. Where no step had to wait for one, there were enough for all. */
export function seenSlots(steps: ReportedStep[], imagesInFlight: number, gate: GatePolicy | undefined): Slots {
  const known = steps.filter(isKnown);
  const seen = (kind: KnownStep['kind'], enough: number) => {
    const all = known.filter((step) => step.kind === kind);
    const waited = all.some(({ slotMs = 0 }) => slotMs > WAITED_FOR_SLOT_MS);
    return Math.max(1, waited ? Math.min(enough, mostAtOnce(all)) : enough);
  };
  const count = known.filter(({ kind, isReplaced }) => kind === 'picture' && !isReplaced).length;
  return {
    voices: seen('voice', count),
    pictures: seen('picture', Math.min(imagesInFlight, count)),
    renders: seen('clip', count),
    gate,
  };
}

/** Whether a picture asked a gate. Older films did not measure that; their pictures may have. */
function asksGate({ kind, reused, gateMs, vendorMs }: KnownStep): boolean {
  return kind === 'picture' && (gateMs !== undefined || (!reused && vendorMs === undefined));
}

/** How long a step took from being asked for to being done, without waiting for a worker slot. */
function busyMs(step: ReportedStep | undefined): number {
  if (!step?.life) return 0;
  return Math.max(0, step.life.endedMs - step.life.askedMs - (step.slotMs ?? 0));
}

/**
 * How long each picture waited at the gate for other reasons than this film's own pace: a gate without memory, a block, other
 * films.
 */
function heldAtGate(known: KnownStep[], gate: GatePolicy | undefined): Map<string, number> {
  const grantsMs: number[] = [];
  const grants = known
    .filter(asksGate)
    .map(({ id, life, gateMs = 0, lastGateMs = 0 }) => ({ id, gateMs, grantMs: life.startedMs + lastGateMs }))
    .toSorted((a, b) => a.grantMs - b.grantMs);
  return new Map(
    grants.map(({ id, gateMs, grantMs }) => {
      const beganMs = grantMs - gateMs;
      const paceMs = gate ? Math.max(0, dueMs(gate, grantsMs) - beganMs) : 0;
      grantsMs.push(grantMs);
      return [id, Math.max(0, gateMs - paceMs)] as const;
    }),
  );
}

function inOrder(pictures: KnownStep[]): KnownStep[] {
  return pictures.toSorted((a, b) => a.life.askedMs - b.life.askedMs);
}

/** How many of the steps were seen in their slots at the same time. */
export function mostAtOnce(steps: KnownStep[]): number {
  // Times are whole milliseconds: a step may seem to begin just before that ended whose slot it got.
  const isThere = (other: KnownStep, atMs: number) => other.life.startedMs <= atMs && atMs + 1 < freedMs(other);
  const together = steps.map(
    (step) => steps.filter((other) => other === step || isThere(other, step.life.startedMs)).length,
  );
  return Math.max(0, ...together);
}
