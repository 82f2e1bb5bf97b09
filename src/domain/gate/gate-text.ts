import { chosenPace } from './gate-policy';
import { grantsInWindow, nextSlot } from './gate-decision';
import type { GateState } from './gate-state';
import { evenUntilMs } from './room';

/** How a gate stands, as Markdown for the current details in the Temporal UI. */
export function gateMarkdown(account: string, state: GateState): string {
  const { policy, clockMs, grantsMs, blockedUntilMs, restUntilMs = 0, heldUntilMs } = state;
  const { dueAtMs, reason } = nextSlot(state);
  const line = (name: string, value: string) => `| ${name} | ${value} |`;
  return [
    `**The image gate of the account ${account.replace(/[^\w.-]/g, '?')}**`,
    '',
    '| | |',
    '| --- | --- |',
    line('limit', `${policy.limit} in ${policy.windowMs / 1000} s, ${chosenPace(policy)} pace`),
    ...(evenUntilMs(state) > clockMs ? [line('even after a refusal until', moment(evenUntilMs(state)))] : []),
    line('granted in the last window', String(grantsInWindow(state))),
    line('last grant', grantsMs.length > 0 ? moment(grantsMs.at(-1) ?? 0) : 'none yet'),
    line('next slot', dueAtMs > clockMs ? `${moment(dueAtMs)} (${reason})` : 'now'),
    ...(blockedUntilMs > clockMs ? [line('blocked by the vendor until', moment(blockedUntilMs))] : []),
    ...(restUntilMs > clockMs ? [line('the vendor asks for a pause until', moment(restUntilMs))] : []),
    ...(heldUntilMs > clockMs ? [line('held by a person until', moment(heldUntilMs))] : []),
  ].join('\n');
}

function moment(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(11, 19)} UTC`;
}
