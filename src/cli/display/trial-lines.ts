import type { Trial } from '../../app/simulated-vendors';
import { table } from './table';

/** What the simulated vendors were asked for, and whether that kept their limits. */
export function trialLines({ verdict, timesAsQuick }: Trial): string[] {
  const { ok, problems, violations, blocked, hiddenRetries, requests, mostCalls } = verdict;
  const rows = [
    ["film's script", requests.script, mostCalls.script],
    ['chunk of a voice', requests.speech, mostCalls.speech],
    ['picture', requests.image, mostCalls.image],
  ].map((row) => row.map(String));
  return [
    `\nWhat the simulated vendors were asked for (they are ${timesAsQuick} times as quick as the real ones):\n`,
    table([['', 'calls', 'most for one'], ...rows]),
    '',
    ok
      ? `Verdict: ${violations + blocked} violations of the image limit, ${hiddenRetries} hidden retries.`
      : `Verdict: ${problems.join(' ')}`,
  ];
}
