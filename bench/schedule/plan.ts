import { availableParallelism } from 'node:os';
import { type ChosenPace, type GatePolicy, gapMs, paceOf } from '../../src/domain/gate/gate-policy';
import { TOGETHER_DEFAULTS } from '../../src/providers/together/options';
import { STEP_MS } from './simulated-vendors';

/** One film to be timed: what it is, and what it is made with. */
export interface Plan {
  name: string;
  scenes: number;
  /** Real seconds in a simulated second. */
  scale: number;
  pace: ChosenPace;
  /** Whether the gate has been told, at the auto pace, for how many the account has room. */
  knowsAccount?: true;
  imagesInFlight: number;
  voices: number;
  renders: number;
  /** Clips and merge are waited for, or made by ffmpeg of a real story. */
  rendering: 'waits' | 'ffmpeg';
  /** How often the film is made; the median counts. */
  times: number;
  /** Whether the other ways make it too. */
  isCompared: boolean;
}

/** Fixed times, and as many voices and slots to render as scenes. */
function likeForLike(scenes: number, differs: Partial<Plan> = {}): Plan {
  return {
    name: `${scenes} scenes, like for like`,
    scenes,
    scale: 1 / 10,
    pace: 'even',
    imagesInFlight: 1,
    voices: scenes,
    renders: scenes,
    rendering: 'waits',
    times: 1,
    isCompared: true,
    ...differs,
  };
}

/** What this machine does counts five times; with a few short steps, ten times would measure little else. */
const SHORT: Partial<Plan> = { scale: 1 / 5, times: 3 };

const FAST: Partial<Plan> = { pace: 'burst', imagesInFlight: 3, isCompared: false };

/** As it is set where nobody has said anything, at a vendor that tells of its limit. */
const AUTO: Partial<Plan> = { pace: 'auto', imagesInFlight: 6 };

/** At life's speed, with our own render and merge on this machine's cores. */
const real = (voices: number, differs: Partial<Plan> = {}): Plan =>
  likeForLike(3, {
    name: `3 scenes, real, voice servers: ${voices}`,
    scale: 1,
    voices,
    renders: availableParallelism(),
    rendering: 'ffmpeg',
    isCompared: false,
    ...differs,
  });

/** All films, by what they show. */
export const PLANS = {
  three: likeForLike(3, SHORT),
  fast: likeForLike(3, { ...SHORT, ...FAST, name: '3 scenes, like for like, fast' }),
  ten: likeForLike(10),
  fifty: likeForLike(50),
  real1: real(1),
  real2: real(2),
  real4: real(4),
  realFast1: real(1, { ...FAST, name: '3 scenes, real, fast, voice servers: 1' }),
  realFast2: real(2, { ...FAST, name: '3 scenes, real, fast, voice servers: 2' }),
  realFast4: real(4, { ...FAST, name: '3 scenes, real, fast, voice servers: 4' }),
  realAutoCold: real(2, { ...AUTO, name: '3 scenes, real, auto, voice servers: 2' }),
  realAutoKnown: real(2, {
    ...AUTO,
    knowsAccount: true,
    name: '3 scenes, real, auto, the account known, voice servers: 2',
  }),
} satisfies Record<string, Plan>;

/**
 * Together's six a minute, at the plan's scale. Lease and transit are life's own, in real time, for what they cover is real:
 * at 1/10 that makes the gap 16.7 simulated seconds instead of 10.7, which is still less than a picture of 20 s takes.
 */
export function policyOf({ scale, pace }: Plan): GatePolicy {
  const { policy } = TOGETHER_DEFAULTS;
  return {
    ...policy,
    windowMs: Math.round(policy.windowMs * scale),
    blockMs: Math.round(policy.blockMs * scale),
    widens: false,
    ...paceOf(pace),
  };
}

/**
 * The shortest that a film of fixed times can take, in simulated milliseconds: its pictures one after another, at the gate's
 * pace where that is slower, or all at once; then the last clip and the merge.
 */
export function boundMs(plan: Plan): number {
  const picturesMs =
    plan.imagesInFlight >= plan.scenes
      ? STEP_MS.image
      : (plan.scenes - 1) * Math.max(STEP_MS.image, gapMs(policyOf(plan)) / plan.scale) + STEP_MS.image;
  return picturesMs + STEP_MS.clip + STEP_MS.merge;
}
