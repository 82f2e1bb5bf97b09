import { keyedChance } from '../../../src/simulator/call/keyed-chance';

/** What a person does with a film that is being made, besides what it asks for. */
export type Act = 'revise its words' | 'revise its picture' | 'pause' | 'skip' | 'none';

/** What a person does about a scene that cannot be made. */
export type Care = 'mend' | 'skip' | 'leave';

/** All that is decided beforehand of one film of a soak. */
export interface FilmPlan {
  title: string;
  scenes: number;
  /** Whether the order brings its script; else a model is asked for it. */
  hasScript: boolean;
  review?: 'script' | 'voices' | 'pictures';
  act: Act;
  /** Which scene of it has a picture that the vendor will always refuse, if any. */
  refusedScene?: number;
  care: Care;
  isWatched: boolean;
}

/** Words in a picture's prompt that the vendor always refuses. */
export const REFUSED_WORDS = 'the forbidden room';

const FEWEST_SCENES = 3;
const MOST_SCENES = 12;
const REVIEWS = ['script', 'voices', 'pictures'] as const;
const ACTS: Act[] = ['revise its words', 'revise its picture', 'pause', 'skip', 'none', 'none'];
const CARES: Care[] = ['mend', 'skip', 'leave'];

/** The film with this number, from 0, in the soak of a seed: always the same. */
export function filmPlan(seed: number, number: number): FilmPlan {
  const chance = (of: string) => keyedChance(seed, 'film', number, of);
  const oneOf = <T>(of: string, all: readonly T[]): T => all[Math.floor(chance(of) * all.length)]!;
  const hasScript = chance('script') < 0.5;
  // A model takes the style of all pictures from the first scene: refused there, no scene could be mended.
  const first = hasScript ? 1 : 2;
  const scenes = FEWEST_SCENES + Math.floor(chance('scenes') * (MOST_SCENES - FEWEST_SCENES + 1));
  return {
    title: `Film ${number + 1} of seed ${seed}`,
    scenes,
    hasScript,
    ...(chance('is reviewed') < 0.4 && { review: oneOf('review', REVIEWS) }),
    act: oneOf('act', ACTS),
    ...(chance('is refused') < 0.25 && { refusedScene: first + Math.floor(chance('refused') * (scenes - first + 1)) }),
    care: oneOf('care', CARES),
    isWatched: chance('watched') < 0.3,
  };
}
