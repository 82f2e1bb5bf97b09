import pc from 'picocolors';
import { withFilms } from '../../../app/connection/with-films';
import { pagePath } from '../../../app/report/page-path';
import { reportFilm } from '../../../app/report/report-film';
import { saveReportPage } from '../../../app/report/save-report-page';
import { notesOn } from '../../display/film/notes';
import { columnsOf } from '../../display/columns-of';
import { reportText } from '../../display/report/report-text';
import { ANY_FILE_OPTION, ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

interface ReportOptions extends JsonOption {
  html?: string;
  force?: boolean;
}

/** `storyreel report ID`: where the time of a film went, what held it up, and how fast it could have been. */
export const report: Registration = ({ command, begin }) => {
  command('report', 'where the time of a film went, what held it up, and how fast it could have been', [
    'report film-755d026307f49f8f',
    'report film-755d026307f49f8f --html report.html',
  ])
    .argument(...ID_ARGUMENT)
    .option('--html <file>', 'write it as a page for a browser, too')
    .option(...ANY_FILE_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: ReportOptions) => reportOn(id, options, begin()));
};

async function reportOn(id: string, { html, force, json }: ReportOptions, terminal: Terminal): Promise<void> {
  const { say, answer, draw, settings } = terminal;
  const page = html === undefined ? undefined : await pagePath(html, { id, force });
  const reported = await withFilms(terminal, {}, (connected) => reportFilm(connected, id, settings));
  const notes = notesOn(reported.progress, reported.atMs);

  if (page) await saveReportPage(reported, notes, page);
  if (json) return answer({ id, state: reported.state, ...reported.report });
  const canvas = { columns: columnsOf(process.stdout), colour: pc.isColorSupported };
  draw(reportText(reported.report, canvas));
  notes.forEach((note) => say(`\n${note}`));
  if (page) say(`\nAs a page: ${page.path}`);
}
