import type { ReplayOutcome } from './replay-histories';

/** Tells of each outcome in a line, then how many replay and how many do not; returns those numbers. */
export async function tellOutcomes(
  outcomes: AsyncIterable<ReplayOutcome>,
  say: (line: string) => void,
): Promise<{ good: number; bad: number }> {
  let good = 0;
  let bad = 0;
  for await (const outcome of outcomes) {
    if (outcome.is === 'replayed') good++;
    if (outcome.is === 'not replayed') bad++;
    say(lineOf(outcome).replace(/\p{C}/gu, ' '));
  }
  say(`${good} replay, ${bad} do not`);
  return { good, bad };
}

function lineOf(outcome: ReplayOutcome): string {
  if (outcome.is === 'replayed') return `replays          ${outcome.name}`;
  if (outcome.is === 'gone') return `gone meanwhile   ${outcome.name}`;
  return `DOES NOT REPLAY  ${outcome.name}: ${outcome.reason}`;
}
