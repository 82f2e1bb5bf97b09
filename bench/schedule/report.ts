import type { PLANS } from './plan';
import { STEP_MS } from './simulated-vendors';
import type { Row } from './time-plan';

/** The rows of a whole bench, by what they show. */
export type Rows = Record<keyof typeof PLANS, Row>;

/** The figures by which the schedule is judged; times in unscaled milliseconds. */
interface Headline {
  threeScenesLikeForLikeMs: number;
  /** The slowest of those with one, two and four voice servers. */
  threeScenesRealMs: number;
  threeScenesFastMs: number;
  /** Real, as it is set where nobody has said anything, before and after the gate knows what the account bears. */
  threeScenesAutoColdMs: number;
  threeScenesAutoMs: number;
  /** As the analysis counts it: a scene's share of the time of three, without the merge. */
  perSceneMs: number;
  ratioToBound10: number;
  ratioToBound50: number;
  violations: number;
}

/** The figures by which the schedule is judged. */
export function headlineOf(rows: Rows): Headline {
  const { three, fast, ten, fifty, real1, real2, real4, realAutoCold, realAutoKnown } = rows;
  return {
    threeScenesLikeForLikeMs: three.tookMs,
    threeScenesRealMs: Math.max(...[real1, real2, real4].map(({ tookMs }) => tookMs)),
    threeScenesFastMs: fast.tookMs,
    threeScenesAutoColdMs: realAutoCold.tookMs,
    threeScenesAutoMs: realAutoKnown.tookMs,
    perSceneMs: Math.round((three.tookMs - STEP_MS.merge) / three.scenes),
    ratioToBound10: ten.ratio,
    ratioToBound50: fifty.ratio,
    violations: Object.values(rows).reduce((sum, { violations }) => sum + violations, 0),
  };
}

/** What the figures should have been and are not, each as a sentence. */
export function missedTargets(headline: Headline): string[] {
  const most: Headline = {
    threeScenesLikeForLikeMs: 85_000,
    threeScenesRealMs: 72_000,
    threeScenesFastMs: 45_000,
    threeScenesAutoColdMs: 50_000,
    threeScenesAutoMs: 32_000,
    perSceneMs: 24_000,
    ratioToBound10: 1.05,
    ratioToBound50: 1.05,
    violations: 0,
  };
  const names = Object.keys(most) as (keyof Headline)[];
  // A figure that is not a number is missed, too.
  return names
    .filter((name) => !(headline[name] <= most[name]))
    .map((name) => `${name} should be at most ${most[name]}, but is ${headline[name]}`);
}

const seconds = (ms: number | undefined) => (ms === undefined ? '' : (ms / 1000).toFixed(1));

const COLUMNS: [title: string, of: (row: Row) => string][] = [
  ['film', ({ name }) => name],
  ['one after another', ({ othersMs }) => seconds(othersMs?.sequential)],
  ['Strategy 1', ({ othersMs }) => seconds(othersMs?.strategy1)],
  ['hybrid', ({ othersMs }) => seconds(othersMs?.hybrid)],
  ['makeFilm', ({ tookMs }) => seconds(tookMs)],
  [
    'runs',
    ({ runsMs }) =>
      runsMs.length > 1
        ? runsMs
            .toSorted((a, b) => a - b)
            .map(seconds)
            .join(' ')
        : '',
  ],
  ['bound', ({ boundMs }) => seconds(boundMs)],
  ['ratio', ({ ratio }) => ratio.toFixed(3)],
];

const LOST_COLUMNS: [title: string, of: (row: Row) => string][] = [
  ['film', ({ name }) => name],
  ['steps of the chain', ({ lost }) => String(lost.steps)],
  ['handing over', ({ lost }) => String(lost.handOverMs)],
  ['slot', ({ lost }) => String(lost.slotMs)],
  ['gate', ({ lost }) => String(lost.gateMs)],
  ['asking and reading', ({ lost }) => String(lost.vendorMs)],
  ['keeping', ({ lost }) => String(lost.keepingMs)],
  ['telling', ({ lost }) => String(lost.tellingMs)],
];

/** What the films took in seconds of life, the ways side by side, as a Markdown table. */
export function timesTable(rows: Row[]): string {
  return table(COLUMNS, rows);
}

/** Where the time of our way was lost, in real milliseconds, as a Markdown table. */
export function lostTable(rows: Row[]): string {
  return table(LOST_COLUMNS, rows);
}

function table(columns: [title: string, of: (row: Row) => string][], rows: Row[]): string {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, of]) => of(row)))];
  const widths = columns.map((_column, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
