import type { FilmReport } from '../../../domain/report/film-report';
import { reportSentences } from '../../../domain/report/report-sentences';
import { fit } from '../fit';
import { printable } from '../printable';
import { reportTable } from './report-table';
import { waterfall } from './waterfall';

/** A film's report as text for a terminal: what it says in words, its waterfall, and its table. */
export function reportText(report: FilmReport, canvas: { columns: number; colour: boolean }): string {
  const lines = reportSentences(report).map((sentence) => wrapped(sentence, canvas.columns));
  const title = fit(report.title, canvas.columns - 1).trimEnd();
  const bars = waterfall(report, canvas).map((line) => line.trimEnd());
  return [title, ...lines, '', ...bars, '', reportTable(report, canvas.columns)].join('\n');
}

function wrapped(sentence: string, columns: number): string {
  const lines: string[] = [];
  for (const word of printable(sentence).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
