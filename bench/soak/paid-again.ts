import type { AuditRow } from '../../src/simulator/audit/audit';
import type { Kill } from './kills';

/** The words of a call that was answered though its thing had been paid for and kept, or was not in flight at any kill. */
export interface PaidAgain {
  beyondInFlight: string[];
  inFlight: number;
}

/** Looks for what a vendor has answered well more than once. Calls that were in flight at a kill are told apart. */
export function paidAgain(rows: readonly AuditRow[], kills: readonly Kill[]): PaidAgain {
  const found: PaidAgain = { beyondInFlight: [], inFlight: 0 };
  const before = new Map<string, AuditRow>();
  for (const row of rows) {
    if (row.endpoint === 'other' || row.decision !== 'answered') continue;
    const key = `${row.endpoint} ${row.promptHash}`;
    const lost = before.get(key);
    before.set(key, row);
    if (!lost) continue;
    if (kills.some((kill) => wasInFlight(lost, row, kill))) found.inFlight++;
    else found.beyondInFlight.push(`${row.endpoint}: ${row.prompt?.slice(0, 80)} (${told(lost)}; ${told(row)})`);
  }
  return found;
}

/** When it came and was answered, by the audit's clock: what a kill has to be compared with. */
function told({ arrivedAtMs, tookMs, clientGone }: AuditRow): string {
  return `at ${Math.round(arrivedAtMs)} ms for ${Math.round(tookMs ?? NaN)} ms${clientGone ? ', client gone' : ''}`;
}

function wasInFlight(lost: AuditRow, again: AuditRow, { atMs, arrivedByMs, kept }: Kill): boolean {
  if (lost.arrivedAtMs > arrivedByMs || again.arrivedAtMs < atMs) return false;
  return !kept.some((words) => isOf(words, lost.prompt ?? ''));
}

/** The audit has the beginning of what was asked, which may have more behind it than what the recipe says. */
function isOf(words: string, asked: string): boolean {
  const length = Math.min(words.length, asked.length);
  return words.slice(0, length) === asked.slice(0, length);
}
