import pc from 'picocolors';
import type { FilmReport } from '../../../domain/report/film-report';
import type { Phase, ReportedStep } from '../../../domain/report/reported-step';
import { PHASE_WORDS, tookText } from '../../../domain/report/report-words';
import { timeMarks } from '../../../domain/report/time-axis';
import { barCells, PHASE_BLOCKS, type BarCell } from './bar-cells';
import { stepLabel } from './step-label';

/** Marks a step of the critical path. */
const CRITICAL = '◆';
/** The mark before a step, and what is at least between it and its bar. */
const AROUND_LABEL = 2;
/** Below this the marks of the axis would run into one another. */
const MARK_EVERY = 9;
const LEAST_WIDTH = 10;

/** A film's steps over time as the lines of a terminal of so many columns: a bar for each, the critical path marked. */
export function waterfall(report: FilmReport, { columns, colour }: { columns: number; colour: boolean }): string[] {
  const { steps, criticalPath, tookMs } = report;
  const paint = pc.createColors(colour);
  const labelWidth = Math.max(...steps.map((step) => stepLabel(step).length)) + AROUND_LABEL;
  const tookWidth = Math.max(...steps.map((step) => tookText(step).length));
  const width = Math.max(LEAST_WIDTH, columns - labelWidth - tookWidth - 2);
  const cellMs = Math.max(1, tookMs) / width;
  const marks = timeMarks(tookMs, Math.max(2, Math.floor(width / MARK_EVERY)));
  const markCells = new Set(marks.map(({ atMs }) => Math.floor(atMs / cellMs)));
  const critical = new Set(criticalPath.map(({ id }) => id));

  const line = (step: ReportedStep) => {
    const onPath = critical.has(step.id);
    const tones = { place: paint.dim, earlier: paint.red, turn: paint.yellow, work: onPath ? paint.green : paint.cyan };
    const bar = runs(barCells(step.phases, width, cellMs)).map(({ what, text, at }) => {
      if (what) return tones[what](text);
      return [...text].map((blank, index) => (markCells.has(at + index) ? paint.dim('┊') : blank)).join('');
    });
    const label = `${onPath ? CRITICAL : ' '}${stepLabel(step)}`.padEnd(labelWidth);
    const took = tookText(step);
    const told = step.state === 'failed' ? paint.red(took) : took;
    return `${onPath ? paint.bold(label) : label}${bar.join('')} ${' '.repeat(tookWidth - took.length)}${told}`;
  };
  return [
    paint.dim(' '.repeat(labelWidth) + axis(marks, cellMs, width)),
    ...steps.map(line),
    '',
    ...legend(report, columns),
  ];
}

/** Neighbours of one phase together, so that each is coloured once. */
function runs(cells: BarCell[]): { what: BarCell['what']; text: string; at: number }[] {
  const all: { what: BarCell['what']; text: string; at: number }[] = [];
  cells.forEach(({ character, what }, at) => {
    const last = all.at(-1);
    if (last && last.what === what) last.text += character;
    else all.push({ what, text: character, at });
  });
  return all;
}

function axis(marks: ReturnType<typeof timeMarks>, cellMs: number, width: number): string {
  let line = '';
  for (const { atMs, text } of marks) {
    const at = Math.floor(atMs / cellMs);
    if (at + text.length <= width) line = line.padEnd(at) + text;
  }
  return line;
}

function legend({ steps, criticalPath }: FilmReport, columns: number): string[] {
  const seen = new Set(steps.flatMap(({ phases }) => phases.map(({ what }) => what)));
  const shown = (Object.keys(PHASE_BLOCKS) as Phase['what'][]).filter((what) => seen.has(what));
  const words = [
    ...(criticalPath.length > 0 ? [`${CRITICAL} critical path`] : []),
    ...shown.map((what) => `${PHASE_BLOCKS[what]} ${PHASE_WORDS[what]}`),
  ];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 3 <= columns) lines[lines.length - 1] = `${last}   ${word}`;
    else lines.push(` ${word}`);
  }
  return lines;
}
