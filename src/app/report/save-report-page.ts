import { writeFile } from 'node:fs/promises';
import { reportPage } from '../../report-page/report-page';
import { putOwnFiles } from '../place/put-own-files';
import type { PagePlace } from './page-path';
import type { ReportedFilm } from './report-film';

/** Writes a report as a page for a browser to a place that `pagePath` has let through; `notes` are sentences for its reader. */
export function saveReportPage({ id, report }: ReportedFilm, notes: string[], { path, own }: PagePlace): Promise<void> {
  const page = reportPage(report, id, notes);
  return putOwnFiles([{ path, write: (temporary) => writeFile(temporary, page) }], own);
}
