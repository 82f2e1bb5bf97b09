import { writeFile } from 'node:fs/promises';
import { reportPage } from '../../report-page/report-page';
import type { ReportedFilm } from './report-film';

/** Writes a report as a page for a browser to a path that `pagePath` has let through; `notes` are sentences for its reader. */
export function saveReportPage({ id, report }: ReportedFilm, notes: string[], path: string): Promise<void> {
  return writeFile(path, reportPage(report, id, notes));
}
