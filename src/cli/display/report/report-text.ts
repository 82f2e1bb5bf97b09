import type { FilmReport } from '../../../domain/report/film-report';
import { reportSentences } from '../../../domain/report/report-sentences';
import { fit } from '../fit';
import { wrapped } from '../wrapped';
import { reportTable } from './report-table';
import { waterfall } from './waterfall';

/** A film's report as text for a terminal: what it says in words, its waterfall, and its table. */
export function reportText(report: FilmReport, canvas: { columns: number; colour: boolean }): string {
  const lines = reportSentences(report).map((sentence) => wrapped(sentence, canvas.columns - 1).join('\n'));
  const title = fit(report.title, canvas.columns - 1).trimEnd();
  const bars = waterfall(report, canvas).map((line) => line.trimEnd());
  return [title, ...lines, '', ...bars, '', reportTable(report, canvas.columns)].join('\n');
}
