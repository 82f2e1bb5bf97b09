import type { FilmReport } from '../domain/report/film-report';
import { reportRows } from '../domain/report/report-rows';
import { reportSentences } from '../domain/report/report-sentences';
import { momentText } from '../domain/moment-text';
import type { Phase } from '../domain/report/reported-step';
import { PHASE_WORDS } from '../domain/report/report-words';
import { chart } from './chart';
import { escapeHtml } from './escape';
import { htmlPage } from './html-page';
import { STYLE } from './style';

/** A film's report as one HTML file that needs nothing else; `notes` are sentences on what failed or waits. */
export function reportPage(report: FilmReport, id: string, notes: string[]): string {
  const [head = '', ...rest] = reportSentences(report).map(escapeHtml);
  const body = `<h1>${escapeHtml(report.title)}</h1>
<p><strong>${head}</strong></p>
${[...rest, ...notes.map(escapeHtml)].map((sentence) => `<p>${sentence}</p>`).join('\n')}
${chart(report)}
${legend(report)}
<div class="wide">${table(report)}</div>
<footer>${escapeHtml(id)}, begun ${momentText(report.begunAtMs)} UTC</footer>`;
  return htmlPage({ title: `${report.title}: where the time went`, what: 'report', of: id, style: STYLE, body });
}

function legend({ steps, criticalPath }: FilmReport): string {
  const seen = new Set(steps.flatMap(({ phases }) => phases.map(({ what }) => what)));
  const shown = (Object.keys(PHASE_WORDS) as Phase['what'][]).filter((what) => seen.has(what));
  const colours = [
    ...(criticalPath.length > 0 ? [['best', 'at work, on the critical path']] : []),
    ...shown.map((what) => [what, PHASE_WORDS[what]]),
  ];
  const items = colours.map(([colour, words]) => `<li><i style="background:var(--${colour})"></i>${words}</li>`);
  return `<ul class="legend">${items.join('')}</ul>`;
}

function table(report: FilmReport): string {
  const critical = new Set(report.criticalPath.map(({ id }) => id));
  const [headings = [], ...rows] = reportRows(report, ({ title }) => title);
  const cells = (row: string[], tag: string) => row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
  const lines = rows.map((row, index) => {
    const onPath = critical.has(report.steps[index]?.id ?? '');
    return `<tr${onPath ? ' class="critical"' : ''}>${cells(row, 'td')}</tr>`;
  });
  return `<table><thead><tr>${cells(headings, 'th')}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}
