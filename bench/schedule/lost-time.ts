import type { MadeFilm } from './our-way';
import type { Plan } from './plan';
import { STEP_MS } from './simulated-vendors';

/**
 * What a film's time went into besides the simulated times, in real milliseconds, along the chain of steps that decided how
 * long it took. What is not scaled in it is this machine's work, and counts in the film's time divided by the scale.
 */
export interface LostTime {
  /** How many steps the chain has. */
  steps: number;
  /** From a step's end to when the next was asked for: its result to the workflow, and the workflow's decision. */
  handOverMs: number;
  /** From asked for to begun. */
  slotMs: number;
  /** Asking the gate, and waiting for it. */
  gateMs: number;
  /** Sending a request, and reading and checking its answer: what a vendor's step took besides the vendor's time. */
  vendorMs: number;
  /** The rest of the steps: looking into the store, and keeping what was made. */
  keepingMs: number;
  /** From the film's end to when the one who ordered it has it. */
  tellingMs: number;
}

/** Sums up what was lost in a film. */
export function lostTime({ tookMs, report }: MadeFilm, { scale }: Plan): LostTime {
  const lost = { steps: 0, handOverMs: 0, slotMs: 0, gateMs: 0, vendorMs: 0, keepingMs: 0 };
  for (const { id, kind, fromMs, toMs } of report.criticalPath) {
    const step = report.steps.find((each) => each.id === id);
    if (!step?.life) continue;
    // One that was asked for long before waited for a slot until then.
    const begunMs = Math.max(step.life.askedMs, fromMs);
    const slotMs = step.phases
      .filter(({ what }) => what === 'place')
      .reduce((sum, place) => sum + Math.max(0, place.toMs - Math.max(place.fromMs, begunMs)), 0);
    const { gateMs = 0, vendorMs = 0, ffmpegMs = 0 } = step;
    const vendorsOwnMs = (kind === 'picture' ? STEP_MS.image : kind === 'voice' ? STEP_MS.voice : 0) * scale;
    lost.steps++;
    lost.handOverMs += begunMs - fromMs;
    lost.slotMs += slotMs;
    lost.gateMs += gateMs;
    lost.vendorMs += vendorMs - vendorsOwnMs;
    lost.keepingMs += toMs - begunMs - slotMs - gateMs - vendorMs - ffmpegMs;
  }
  return { ...lost, tellingMs: Math.round(tookMs - report.tookMs) };
}
