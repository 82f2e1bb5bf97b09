import { table } from '../../src/cli/display/table';
import type { Figures } from './figures';

/** A run, with few films and with many. */
export interface Backlog {
  few: Figures & { orderMs: number };
  many: Figures & { orderMs: number };
  /** What came of all the films but a few, which were called off in one go. */
  cancelled: { films: number; madeBefore: number; tookMs: number; notCancelled: string[] };
  /** What came of the others. */
  rest: { films: number; made: number; timeOuts: number; tookMs: number };
  violations: number;
}

interface FewAndMany {
  few: number;
  many: number;
}

/** The figures by which the product is judged. */
export interface Headline {
  films: FewAndMany;
  orderMs: FewAndMany;
  listMs: FewAndMany;
  listFilteredMs: FewAndMany;
  gateMs: FewAndMany;
  timedOut: number;
  failed: number;
}

export function headlineOf({ few, many, rest, cancelled }: Backlog): Headline {
  const both = (name: 'films' | 'orderMs' | 'listMs' | 'listFilteredMs' | 'gateReserveMs') => ({
    few: few[name],
    many: many[name],
  });
  return {
    films: both('films'),
    orderMs: both('orderMs'),
    listMs: both('listMs'),
    listFilteredMs: both('listFilteredMs'),
    gateMs: both('gateReserveMs'),
    timedOut: few.pending.timedOut + many.pending.timedOut + rest.timeOuts,
    failed: many.pending.failures.length + cancelled.notCancelled.length + rest.films - rest.made,
  };
}

/** What should have held and did not, each as a sentence. */
export function brokenPromises(backlog: Backlog): string[] {
  const { many, rest, violations } = backlog;
  const { timedOut, failed } = headlineOf(backlog);
  return [
    ...(timedOut > 0 ? [`${timedOut} steps were timed out`] : []),
    ...(failed > 0 ? [`${failed} films or steps failed`] : []),
    ...(many.pending.withoutSteps > 0 ? [`${many.pending.withoutSteps} films have asked for nothing`] : []),
    ...(rest.made < rest.films ? [`of ${rest.films} films that were left, ${rest.made} were made`] : []),
    ...(violations > 0 ? [`${violations} requests were beyond the vendor's limit`] : []),
  ];
}

const ROWS: [title: string, of: (one: Backlog['few']) => number][] = [
  ['films', ({ films }) => films],
  ['to order one, ms', ({ orderMs }) => orderMs],
  ['list: the first page, ms', ({ listMs }) => listMs],
  ['list: the second page, ms', ({ listLaterMs }) => listLaterMs],
  ['list: by state and stage, ms', ({ listFilteredMs }) => listFilteredMs],
  ['progress of one, ms', ({ showMs }) => showMs],
  ['gate: asked how it stands, ms', ({ gateAskedMs }) => gateAskedMs],
  ['gate: asked for a slot, ms', ({ gateReserveMs }) => gateReserveMs],
  ['gate: with who waits, ms', ({ gateWaitersMs }) => gateWaitersMs],
  ['gate: events', ({ gateEvents }) => gateEvents],
  ['gate: kB of history', ({ gateBytes }) => Math.round(gateBytes / 1000)],
  ['store: records', ({ storeRecords }) => storeRecords],
  ['store: one is found, ms', ({ storeFindMs }) => storeFindMs],
  ['store: one is read, ms', ({ storeReadMs }) => storeReadMs],
  ['store: overview, ms', ({ storeOverviewMs }) => storeOverviewMs],
  ['sweep: asks what is needed, ms', ({ openFilmsMs }) => openFilmsMs],
  ['worker, MB', ({ workerMb }) => workerMb],
  ['server, MB', ({ serverMb }) => serverMb],
  ['database, MB', ({ databaseMb }) => databaseMb],
  ['steps that wait or are at work', ({ pending }) => pending.steps],
  ['steps timed out', ({ pending }) => pending.timedOut],
];

/** Both columns side by side. */
export function tableOf({ few, many }: Backlog): string {
  return table([['', 'few', 'many'], ...ROWS.map(([title, of]) => [title, String(of(few)), String(of(many))])]);
}
