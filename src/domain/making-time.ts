import type { Order } from './order';
import type { Scene } from './script';

/** How long one call takes, in milliseconds: as it was seen at the vendors, and offline on one core. */
const USUAL_MS: { [provider: string]: { script: number; voice: number; picture: number } } = {
  local: { script: 50, voice: 500, picture: 900 },
  gemini: { script: 3_000, voice: 0, picture: 0 },
  chatterbox: { script: 0, voice: 15_000, picture: 0 },
  together: { script: 0, voice: 0, picture: 20_000 },
};

/** A voice says about so many characters a second, and a scene breathes for so long around it. */
const CHARACTERS_PER_SECOND = 15;
const BREATH_MS = 750;

/** Rendering a clip takes this part of its own length on one core, merging this part of the film's. */
const RENDER_SHARE = 0.35;
const MERGE_SHARE = 0.05;

/** How many places a worker has, and how far apart its pictures must be, in milliseconds. */
export interface Places {
  voices: number;
  renders: number;
  pictureGapMs: number;
}

/** About how long a film of these scenes is, in milliseconds. */
export function filmLengthMs(scenes: readonly Scene[]): number {
  const spokenMs = scenes.reduce((sum, { text }) => sum + (text.length * 1000) / CHARACTERS_PER_SECOND, 0);
  return Math.round(spokenMs + scenes.length * BREATH_MS);
}

/** About how long the making of a film takes from its script on, by one worker, in milliseconds. */
export function makingTimeMs(order: Order, scenes: readonly Scene[], places: Places): number {
  const { voices, renders, pictureGapMs } = places;
  const voiceMs = USUAL_MS[order.narrator.provider]?.voice ?? 0;
  const pictureMs = (USUAL_MS[order.illustrator.provider]?.picture ?? 0) / (order.imagesInFlight ?? 1);
  const clipsMs = filmLengthMs(scenes) * RENDER_SHARE;
  const slowestMs = Math.max(
    Math.ceil(scenes.length / voices) * voiceMs,
    scenes.length * Math.max(pictureMs, pictureGapMs),
    clipsMs / renders,
  );
  return Math.round(slowestMs + clipsMs / scenes.length + filmLengthMs(scenes) * MERGE_SHARE);
}
