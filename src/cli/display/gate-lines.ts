import { chosenPace } from '../../domain/gate/gate-policy';
import type { GateStanding } from '../../app/gate/account-gate';
import type { WaitingStep } from '../../app/gate/who-waits';
import { durationText } from '../../domain/duration-text';
import { gateAt, grantsInWindow, nextSlot } from '../../domain/gate/gate-decision';
import type { GateState } from '../../domain/gate/gate-state';
import { evenUntilMs } from '../../domain/gate/room';
import { table } from './table';

/** How a gate stands at a moment (milliseconds since 1970), and below it who waits. */
export function gateLines({ account, state, waiting }: GateStanding, nowMs: number): string[] {
  if (account === undefined)
    return ['No illustrator here has an account with a rate limit, so there is no image gate.'];
  if (!state) {
    return [
      `There is no image gate of the account "${account}" yet: it begins with the first picture that is asked for.`,
    ];
  }
  return [
    `The image gate of the account "${account}"\n`,
    table(rowsOf(state, nowMs)),
    ...waiting.map((step) => `  ${waitingText(step, nowMs)}`),
  ];
}

/** A step that waits, as a sentence. */
export function waitingText({ film, step, dueAtMs }: WaitingStep, nowMs: number): string {
  return `"${film.title}" (${film.id}), ${step}: waits, about ${durationText(dueAtMs - nowMs)}`;
}

function rowsOf(state: GateState, nowMs: number): string[][] {
  const { policy, grantsMs, blockedUntilMs, restUntilMs = 0, heldUntilMs } = state;
  const { dueAtMs, reason } = nextSlot(state);
  const last = grantsMs.at(-1);
  const evenForMs = evenUntilMs(state) - nowMs;
  return [
    ['limit', `${policy.limit} in ${policy.windowMs / 1000} s, ${chosenPace(policy)} pace`],
    ...(evenForMs > 0 ? [['even after a refusal', `for ${durationText(evenForMs)}`]] : []),
    ['granted in the last window', String(grantsInWindow(gateAt(state, policy, nowMs)))],
    ['last grant', last === undefined ? 'none yet' : `${durationText(nowMs - last)} ago`],
    ['next slot', dueAtMs > nowMs ? `in ${durationText(dueAtMs - nowMs)} (${reason})` : 'now'],
    ...(blockedUntilMs > nowMs ? [['blocked by the vendor', `for ${durationText(blockedUntilMs - nowMs)}`]] : []),
    ...(restUntilMs > nowMs ? [['the vendor asks for a pause', `for ${durationText(restUntilMs - nowMs)}`]] : []),
    ...(heldUntilMs > nowMs ? [['held by a person', `for ${durationText(heldUntilMs - nowMs)}`]] : []),
  ];
}
