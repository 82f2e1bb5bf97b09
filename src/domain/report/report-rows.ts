import { durationText } from '../duration-text';
import { moneyText } from '../purse/money-text';
import type { FilmReport } from './film-report';
import type { ReportedStep } from './reported-step';
import { tookText } from './report-words';

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

/** Where each step's time went, as rows of cells, the first the headings; columns that say nothing of any step are left out. */
export function reportRows({ steps }: FilmReport, label: (step: ReportedStep) => string): string[][] {
  const columns = COLUMNS.filter(({ of }) => steps.some((step) => of(step) !== ''));
  return [
    ['step', ...columns.map(({ heading }) => heading)],
    ...steps.map((step) => [label(step), ...columns.map(({ of }) => of(step))]),
  ];
}

/** Nothing for what would be read as "0.0 s". */
function shown(durationMs: number | undefined): string {
  return durationMs === undefined || durationMs < 50 ? '' : durationText(durationMs);
}
