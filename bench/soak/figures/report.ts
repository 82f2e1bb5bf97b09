import { table } from '../../../src/cli/display/table';
import type { Verdict } from '../../../src/simulator/audit/verdict';
import type { Damage } from '../../../src/store/store-care';
import type { Counts } from '../people/counts';
import type { EndedFilm } from '../films/ended-film';
import { flatnessOf, type Flatness } from './flatness';
import type { Kill } from '../kills/kills';
import type { Look, ProcessSize } from '../../one-machine/look';
import type { PaidAgain } from '../kills/paid-again';
import type { Stream } from '../films/stream';

/** All that a soak has seen. */
export interface Soak {
  seed: number;
  minutes: number;
  stream: Stream;
  kills: Kill[];
  looks: Look[];
  /** After the end of all films. */
  atRest: Look;
  counts: Counts;
  verdict: Verdict;
  paidAgain: PaidAgain;
  /** What is known of that, in lines. */
  evidence: string[];
  damage: Damage[];
}

/** The figures by which the product is judged. */
export interface Headline {
  minutes: number;
  films: number;
  scenes: number;
  kills: number;
  made: number;
  failedAsInjected: number;
  failedOtherwise: number;
  lost: number;
  imageLimitViolations: number;
  paidTwiceBeyondInFlight: number;
  damagedInStore: number;
  growing: number;
  /** After the end of all films; a killed process leaves temporary files in the store, which are removed a day later. */
  workDirectoriesLeft: number;
  temporaryFilesLeft: number;
  problems: number;
}

/** Whether a film that was not made says that it is for the picture that the vendor was told to refuse. */
export function isAsInjected({ plan, why = '' }: EndedFilm): boolean {
  return (
    plan.refusedScene !== undefined &&
    plan.care === 'leave' &&
    new RegExp(`^Scene ${plan.refusedScene} could not be made: .*safety check refused it`, 'm').test(why)
  );
}

/** What should not grow, in the order of the table. */
export function flatnesses({ looks, stream }: Soak): Flatness[] {
  const sizes = (of: 'worker' | 'server' | 'background', what: keyof ProcessSize) =>
    looks.flatMap((look) => look[of]?.[what] ?? []);
  const inOrder = stream.ended.toSorted((a, b) => a.number - b.number);
  const perScene = (figure: (film: EndedFilm) => number) =>
    inOrder.map((film) => Math.round(figure(film) / film.plan.scenes));
  const memory = { share: 0.25, atLeast: 40 };
  const handles = { share: 0.25, atLeast: 10 };
  return [
    flatnessOf('worker, MB', sizes('worker', 'rssMb'), memory),
    flatnessOf('server, MB', sizes('server', 'rssMb'), memory),
    flatnessOf('background, MB', sizes('background', 'rssMb'), memory),
    flatnessOf('worker, file handles', sizes('worker', 'handles'), handles),
    flatnessOf('server, file handles', sizes('server', 'handles'), handles),
    flatnessOf('background, file handles', sizes('background', 'handles'), handles),
    flatnessOf(
      'temporary files',
      looks.map(({ temporaryFiles }) => temporaryFiles),
      { share: 0.25, atLeast: 5 },
    ),
    flatnessOf(
      'work directories',
      looks.map(({ workDirectories }) => workDirectories),
      { share: 0.25, atLeast: 5 },
    ),
    flatnessOf(
      'events a scene',
      perScene(({ events }) => events),
      { share: 0.25, atLeast: 3 },
    ),
    flatnessOf(
      'history bytes a scene',
      perScene(({ bytes }) => bytes),
      { share: 0.25, atLeast: 1_000 },
    ),
  ];
}

export function headlineOf(soak: Soak): Headline {
  const { stream, kills, verdict, paidAgain, damage, counts, minutes } = soak;
  const made = stream.ended.filter(({ state }) => state === 'made');
  const injected = stream.ended.filter((film) => film.state !== 'made' && isAsInjected(film));
  return {
    minutes,
    films: stream.ended.length + stream.lost.length,
    scenes: stream.ended.reduce((sum, { plan }) => sum + plan.scenes, 0),
    kills: kills.length,
    made: made.length,
    failedAsInjected: injected.length,
    failedOtherwise: stream.ended.length - made.length - injected.length,
    lost: stream.lost.length,
    imageLimitViolations: verdict.violations + verdict.blocked,
    paidTwiceBeyondInFlight: paidAgain.beyondInFlight.length,
    damagedInStore: damage.length,
    growing: flatnesses(soak).filter(({ isFlat }) => !isFlat).length,
    workDirectoriesLeft: soak.atRest.workDirectories,
    temporaryFilesLeft: soak.atRest.temporaryFiles,
    problems: counts.problems.length,
  };
}

/** What should have been and is not, each as a sentence. */
export function brokenPromises(soak: Soak): string[] {
  const headline = headlineOf(soak);
  const none: [figure: keyof Headline, otherwise: string][] = [
    ['failedOtherwise', 'films failed of what nobody had injected'],
    ['lost', 'films did not end'],
    ['imageLimitViolations', 'picture requests were beyond the limit'],
    ['paidTwiceBeyondInFlight', 'things were paid for twice and not in flight at a kill'],
    ['damagedInStore', 'files of the store are damaged'],
    ['growing', 'figures grow'],
    ['workDirectoriesLeft', 'work directories were left behind'],
    ['problems', 'times somebody who looked on was told an error'],
  ];
  return none.flatMap(([figure, otherwise]) => (headline[figure] === 0 ? [] : [`${headline[figure]} ${otherwise}`]));
}

/** The halves side by side. */
export function tableOf(soak: Soak): string {
  const rows = flatnesses(soak).map(({ what, first, second, isFlat }) => [
    what,
    String(first),
    String(second),
    isFlat ? 'yes' : 'NO',
  ]);
  return table([['middle of', 'first half', 'second half', 'flat'], ...rows]);
}
