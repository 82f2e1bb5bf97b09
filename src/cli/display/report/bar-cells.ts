import type { Phase } from '../../../domain/report/reported-step';

/** One character of a bar, and the phase that it shows; blank where there is none. */
export interface BarCell {
  character: string;
  what?: Phase['what'];
}

/** What a full cell of each phase looks like, also where there is no colour. */
export const PHASE_BLOCKS: Record<Phase['what'], string> = { place: '░', earlier: '▚', turn: '▒', work: '█' };

/** A cell that is filled from the left by so many eighths. */
const EIGHTHS = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/**
 * A step's phases as characters, each of `cellMs` milliseconds. Work ends within an eighth of a character; whatever was too
 * short to fill one is a thin stroke.
 */
export function barCells(phases: Phase[], width: number, cellMs: number): BarCell[] {
  const cells = Array.from({ length: width }, (_none, index) => cellAt(phases, index * cellMs, (index + 1) * cellMs));
  const [first] = phases;
  if (first && cells.every(({ what }) => !what)) {
    const last = phases.at(-1) ?? first;
    cells[Math.min(width - 1, Math.floor(last.toMs / cellMs))] = { character: '▏', what: last.what };
  }
  return cells;
}

function cellAt(phases: Phase[], fromMs: number, toMs: number): BarCell {
  const parts = phases.map((phase) => {
    return { phase, ms: Math.max(0, Math.min(phase.toMs, toMs) - Math.max(phase.fromMs, fromMs)) };
  });
  const filled = parts.reduce((sum, { ms }) => sum + ms, 0) / (toMs - fromMs);
  const most = parts.reduce((a, b) => (b.ms > a.ms ? b : a), { phase: undefined as Phase | undefined, ms: 0 }).phase;
  if (!most) return { character: ' ' };
  if (most.what !== 'work') return filled >= 0.5 ? { character: PHASE_BLOCKS[most.what], what: most.what } : BLANK;
  const beginsHere = parts.every(({ phase, ms }) => ms === 0 || phase.fromMs > fromMs);
  if (beginsHere && filled < 0.99) return leftOpen(filled);
  const character = EIGHTHS[Math.round(filled * 8)] ?? '█';
  return character === ' ' ? BLANK : { character, what: 'work' };
}

const BLANK: BarCell = { character: ' ' };

/** There are no blocks that are filled from the right but the half and the whole one. */
function leftOpen(filled: number): BarCell {
  if (filled < 0.25) return BLANK;
  return { character: filled < 0.75 ? '▐' : '█', what: 'work' };
}
