import type { FilmReport } from '../domain/report/film-report';
import { reportRows } from '../domain/report/report-rows';
import { reportSentences } from '../domain/report/report-sentences';
import type { Phase } from '../domain/report/reported-step';
import { PHASE_WORDS } from '../domain/report/step-words';
import { chart } from './chart';
import { escapeHtml } from './escape';
import { STYLE } from './style';

/** Nothing is fetched and nothing is run, whatever a story holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A film's report as one HTML file that needs nothing else; `notes` are sentences on what failed or waits. */
export function reportPage(report: FilmReport, id: string, notes: string[]): string {
  const [head = '', ...rest] = reportSentences(report).map(escapeHtml);
  const title = escapeHtml(report.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}: where the time went</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p><strong>${head}</strong></p>
${[...rest, ...notes.map(escapeHtml)].map((sentence) => `<p>${sentence}</p>`).join('\n')}
${chart(report)}
${legend(report)}
<div class="wide">${table(report)}</div>
<footer>${escapeHtml(id)}, begun ${new Date(report.begunAtMs).toISOString().replace('T', ' ').slice(0, 19)} UTC</footer>
</body>
</html>
`;
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
