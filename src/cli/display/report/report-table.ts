import stringWidth from 'string-width';
import { moneyText } from '../../../domain/purse/money-text';
import type { FilmReport } from '../../../domain/report/film-report';
import type { ReportedStep } from '../../../domain/report/reported-step';
import { durationText } from '../durations';
import { table } from '../table';
import { stepLabel } from './step-words';

interface Column {
  heading: string;
  of(step: ReportedStep): string;
}

const COLUMNS: Column[] = [
  { heading: 'slot', of: ({ slotMs }) => shown(slotMs) },
  { heading: 'gate', of: ({ gateMs }) => shown(gateMs) },
  { heading: 'vendor', of: ({ vendorMs }) => shown(vendorMs) },
  { heading: 'ffmpeg', of: ({ ffmpegMs }) => shown(ffmpegMs) },
  { heading: 'between', of: ({ betweenMs }) => shown(betweenMs) },
  { heading: 'took', of: tookText },
  { heading: 'attempt', of: ({ attempt }) => (attempt > 1 ? String(attempt) : '') },
  { heading: 'cost', of: ({ costMicroUsd }) => (costMicroUsd === undefined ? '' : moneyText(costMicroUsd)) },
  { heading: 'saved', of: ({ savedMicroUsd }) => (savedMicroUsd ? moneyText(savedMicroUsd) : '') },
];

/** What is left out first where there is no room for all. */
const LEAST_TELLING = ['saved', 'attempt', 'between', 'slot', 'ffmpeg', 'gate', 'vendor'];

/** Where each step's time went, as rows of cells, the first the headings; columns that say nothing of any step are left out. */
export function reportRows({ steps }: FilmReport, label: (step: ReportedStep) => string): string[][] {
  const columns = COLUMNS.filter(({ of }) => steps.some((step) => of(step) !== ''));
  return [
    ['step', ...columns.map(({ heading }) => heading)],
    ...steps.map((step) => [label(step), ...columns.map(({ of }) => of(step))]),
  ];
}

/** The same as lines that fit a terminal of so many columns, the least telling columns left out where they must be. */
export function reportTable(report: FilmReport, terminalColumns: number): string {
  let rows = reportRows(report, stepLabel);
  for (const heading of LEAST_TELLING) {
    const text = table(rows);
    if (text.split('\n').every((line) => stringWidth(line) <= terminalColumns)) return text;
    const column = rows[0]?.indexOf(heading) ?? -1;
    if (column >= 0) rows = rows.map((row) => row.toSpliced(column, 1));
  }
  return table(rows);
}

/** How long a step took, or else how it stands. */
export function tookText({ state, reused, tookMs }: ReportedStep): string {
  if (state === 'failed') return 'failed';
  if (state === 'pending') return '·';
  if (state === 'waiting') return 'waits';
  if (reused) return 'stored';
  return tookMs === undefined ? 'given' : durationText(tookMs);
}

/** Nothing for what would be read as "0.0 s". */
function shown(durationMs: number | undefined): string {
  return durationMs === undefined || durationMs < 50 ? '' : durationText(durationMs);
}
