import type { AuditRow } from '../../../src/simulator/audit/audit';
import type { Kill } from './kills';

/** A thing that a vendor was asked for again though it had answered well; `calls` are all for the same words, in their order. */
export interface PaidTwice {
  first: AuditRow;
  again: AuditRow;
  calls: AuditRow[];
}

/** What was paid for twice though it was kept, or was not in flight at any kill; and how often a kill had it paid again. */
export interface PaidAgain {
  beyondInFlight: PaidTwice[];
  inFlight: number;
}

/** Looks for what a vendor has answered well more than once. Calls that were in flight at a kill are told apart. */
export function paidAgain(rows: readonly AuditRow[], kills: readonly Kill[]): PaidAgain {
  const found: PaidAgain = { beyondInFlight: [], inFlight: 0 };
  const before = new Map<string, AuditRow>();
  for (const row of rows) {
    if (row.endpoint === 'other' || row.decision !== 'answered') continue;
    const first = before.get(wordsOf(row));
    before.set(wordsOf(row), row);
    if (!first) continue;
    if (kills.some((kill) => wasInFlight(first, row, kill))) found.inFlight++;
    else {
      const calls = rows.filter((each) => wordsOf(each) === wordsOf(row));
      found.beyondInFlight.push({ first, again: row, calls });
    }
  }
  return found;
}

function wordsOf({ endpoint, promptHash }: AuditRow): string {
  return `${endpoint} ${promptHash}`;
}

function wasInFlight(first: AuditRow, again: AuditRow, { atMs, arrivedByMs, kept }: Kill): boolean {
  if (first.arrivedAtMs > arrivedByMs || again.arrivedAtMs < atMs) return false;
  return !kept.some(({ endpoint, words }) => endpoint === first.endpoint && isOf(words, first.prompt ?? ''));
}

/** The audit has the beginning of what was asked, which may have more behind it than what the recipe says. */
function isOf(words: string, asked: string): boolean {
  const length = Math.min(words.length, asked.length);
  return words.slice(0, length) === asked.slice(0, length);
}
