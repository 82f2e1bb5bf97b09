import { durationText } from '../domain/duration-text';
import type { FilmReport } from '../domain/report/film-report';
import type { ReportedStep } from '../domain/report/reported-step';
import { kindWord, PHASE_WORDS, tookText } from '../domain/report/report-words';
import { timeMarks } from '../domain/report/time-axis';
import { escapeHtml } from './escape';

/** Pixels; across, everything is in parts of the width, so that the chart fits a telephone with its text unshrunk. */
const ROW = 26;
const BAR = 14;
const AXIS = 22;
const MARKS = 5;

/** A film's steps over time as HTML: their names beside one SVG with a bar for each, titles to hover over. */
export function chart(report: FilmReport): string {
  const { steps, tookMs, criticalPath } = report;
  const critical = new Set(criticalPath.map(({ id }) => id));
  const height = AXIS + steps.length * ROW;
  const share = (ms: number) => `${((100 * ms) / Math.max(1, tookMs)).toFixed(3)}%`;

  const marks = timeMarks(tookMs, MARKS).map(({ atMs, text }) => {
    const nearEnd = atMs > 0.88 * tookMs;
    const at = nearEnd ? ` text-anchor="end" dx="-4"` : ` dx="4"`;
    return `<line class="mark" x1="${share(atMs)}" x2="${share(atMs)}" y1="0" y2="${height}"/><text x="${share(atMs)}" y="14"${at}>${text}</text>`;
  });
  const bars = steps.map((step, index) => {
    const y = AXIS + index * ROW;
    const band = `<rect class="band${critical.has(step.id) ? ' critical' : ''}" x="0" y="${y}" width="100%" height="${ROW}"/>`;
    const phases = step.phases.map(({ what, fromMs, toMs }) => {
      const top = y + (ROW - BAR) / 2;
      return `<rect class="${what}" x="${share(fromMs)}" y="${top}" width="${share(toMs - fromMs)}" height="${BAR}" rx="2"/>`;
    });
    return `<g>${band}${phases.join('')}<title>${escapeHtml(aboutStep(step, report))}</title></g>`;
  });
  const names = steps.map((step) => {
    const classes = `name${critical.has(step.id) ? ' critical' : ''}`;
    return `<div class="${classes}"><span>${escapeHtml(nameOf(step))}</span><span class="took">${escapeHtml(tookText(step))}</span></div>`;
  });
  return `<div class="chart"><div class="names">${names.join('')}</div><svg height="${height}" role="img" aria-label="The steps of the film over time">${marks.join('')}${bars.join('')}</svg></div>`;
}

function nameOf({ kind, scene }: ReportedStep): string {
  return scene ? `${scene} ${kind}` : kindWord(kind);
}

function aboutStep(step: ReportedStep, { scenes }: FilmReport): string {
  const { title, scene, phases, by, failure, attempt } = step;
  const begins = scene === undefined ? undefined : scenes[scene - 1];
  const did = phases.map(({ what, fromMs, toMs }) => {
    return `${PHASE_WORDS[what]}: ${durationText(toMs - fromMs)}, from ${durationText(fromMs)} to ${durationText(toMs)}`;
  });
  const more = [begins && `"${begins}"`, by, attempt > 1 && `attempt ${attempt}`, failure].filter((text) => text);
  return [title, ...did, ...more].join(' · ');
}
