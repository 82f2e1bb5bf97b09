import type { Row } from './judge-run';

/** The rows of a whole bench, by what they show. */
export interface Results {
  chaos: Row[];
  throughput: Row[];
  others: Row[];
  plainQueue: Row[];
  unslowed: { none: Row; warm: Row; cold: Row };
}

export function rowsOf({ chaos, throughput, others, plainQueue, unslowed }: Results): Row[] {
  return [...chaos, ...throughput, ...others, ...plainQueue, ...Object.values(unslowed)];
}

/** The figures by which the gate is judged; times and rates are simulated. */
export interface Headline {
  violations: number;
  imagesPerMinute: number;
  filmsLost: number;
  paidTwice: number;
  plainQueueLimitViolations: number;
  blockedBeyondThoseSent: number;
  sentInHold: number;
  gateEventsPerImage: number;
  /** How much longer five pictures of 20 s take with a warm gate. */
  slowerPercent: number;
}

export function headlineOf({ chaos, throughput, plainQueue, unslowed }: Results): Headline {
  const gated = [...chaos, ...throughput, unslowed.warm, unslowed.cold];
  const sum = (rows: Row[], figure: (row: Row) => number) => rows.reduce((total, row) => total + figure(row), 0);
  const slower = unslowed.none.imagesPerMinute / unslowed.warm.imagesPerMinute - 1;
  return {
    violations: sum(gated, (row) => row.violations),
    imagesPerMinute: Math.min(...throughput.map((row) => row.imagesPerMinute)),
    filmsLost: sum(gated, (row) => row.filmsLost),
    paidTwice: sum(gated, (row) => row.paidTwice),
    plainQueueLimitViolations: sum(plainQueue, (row) => row.violations),
    blockedBeyondThoseSent: sum(gated, (row) => row.blocked),
    sentInHold: sum(gated, (row) => row.sentInHold),
    gateEventsPerImage: Math.max(...throughput.map((row) => row.gateEventsPerImage ?? NaN)),
    slowerPercent: Math.round(slower * 10_000) / 100,
  };
}

/** What the figures should have been and are not, each as a sentence. */
export function brokenPromises(headline: Headline): string[] {
  const promises: [holds: boolean, otherwise: string][] = [
    [headline.violations === 0, `the vendor counted ${headline.violations} violations`],
    [headline.filmsLost === 0, `${headline.filmsLost} films were not made`],
    [headline.paidTwice === 0, `${headline.paidTwice} images were paid twice without need`],
    [headline.blockedBeyondThoseSent === 0, `${headline.blockedBeyondThoseSent} requests went into a block`],
    [headline.sentInHold === 0, `${headline.sentInHold} requests went out during a hold`],
    [headline.imagesPerMinute >= 5.6, `only ${headline.imagesPerMinute} images a minute`],
    [headline.gateEventsPerImage <= 6, `${headline.gateEventsPerImage} events an image in the gate's history`],
    [headline.slowerPercent <= 1, `a film was slowed by ${headline.slowerPercent} %`],
  ];
  return promises.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
}

const COLUMNS: [title: string, of: (row: Row) => string | number][] = [
  ['run', (row) => row.name],
  ['pace', (row) => row.pace],
  ['images', (row) => row.images],
  ['requests', (row) => row.requests],
  ['violations', (row) => row.violations],
  ['peak', (row) => row.peakInWindow],
  ['blocked', (row) => row.blocked],
  ['films lost', (row) => row.filmsLost],
  ['paid twice (in flight)', (row) => `${row.paidTwice} (${row.paidTwiceInFlight})`],
  ['a minute', (row) => row.imagesPerMinute.toFixed(2)],
];

/** The rows side by side, as a Markdown table. */
export function tableOf(rows: Row[]): string {
  const cells = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, of]) => String(of(row))))];
  const widths = COLUMNS.map((_column, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
