import { fitsColumns } from '../width-of';
import type { FilmReport } from '../../../domain/report/film-report';
import { reportRows } from '../../../domain/report/report-rows';
import { table } from '../table';
import { stepLabel } from './step-label';

/** What is left out first where there is no room for all. */
const LEAST_TELLING = ['saved', 'attempt', 'between', 'slot', 'ffmpeg', 'gate', 'vendor'];

/** Where each step's time went, as lines that fit a terminal of so many columns, the least telling columns left out where they must be. */
export function reportTable(report: FilmReport, terminalColumns: number): string {
  let rows = reportRows(report, stepLabel);
  for (const heading of LEAST_TELLING) {
    const text = table(rows);
    if (fitsColumns(text, terminalColumns)) return text;
    const column = rows[0]?.indexOf(heading) ?? -1;
    if (column >= 0) rows = rows.map((row) => row.toSpliced(column, 1));
  }
  return table(rows);
}
