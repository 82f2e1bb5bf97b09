import { elapsedMs, type Slots } from './elapsed-time';
import { longestTextFirst } from './longest-text-first';
import { readingSamples, type Card } from '../film/card';
import { SAMPLES_PER_SECOND } from '../film/narration';
import type { Scene } from '../film/script/script';
import { BREATH_MS } from '../film/timeline';

/** How long the voice and the picture of one scene usually take at their providers, in milliseconds. */
export interface UsualTimes {
  voiceMs: number;
  pictureMs: number;
}

/** About how many characters a voice says in a second. */
const CHARACTERS_PER_SECOND = 15;

const SAMPLES_PER_MS = SAMPLES_PER_SECOND / 1000;

/** How long rendering takes on one core as a part of the clip's length, and merging as a part of the film's length. */
const RENDER_SHARE = 0.35;
const MERGE_SHARE = 0.05;

/** About how long a film of these scenes is, in milliseconds, where everybody speaks so quickly. */
export function filmLengthMs(scenes: readonly Pick<Scene, 'text'>[], speed = 1): number {
  const spokenMs = scenes.reduce((sum, { text }) => sum + (text.length * 1000) / CHARACTERS_PER_SECOND, 0);
  return Math.round(spokenMs / speed + scenes.length * BREATH_MS);
}

/** About how long cards are shown, in milliseconds. */
export function cardsLengthMs(cards: readonly Card[], speed?: number): number {
  const silent = cards.filter(({ isSpoken }) => !isSpoken);
  const silentMs = silent.map(({ text }) => readingSamples(text) / SAMPLES_PER_MS + BREATH_MS);
  const spokenMs = filmLengthMs(
    cards.filter(({ isSpoken }) => isSpoken),
    speed,
  );
  return Math.round(silentMs.reduce((sum, ms) => sum + ms, spokenMs));
}

/** About how long a film takes to make once it has its script, in milliseconds, by one worker with these slots. */
export function makingTimeMs(scenes: readonly Scene[], slots: Slots, { voiceMs, pictureMs }: UsualTimes): number {
  const held = slots.gate && { heldMs: 0 };
  const work = longestTextFirst(scenes).map((index) => {
    const clipMs = filmLengthMs(scenes.slice(index, index + 1)) * RENDER_SHARE;
    return { voiceMs, pictureMs, clipMs, ...held };
  });
  const all = { scriptMs: 0, scenes: work, mergeMs: filmLengthMs(scenes) * MERGE_SHARE };
  return Math.round(elapsedMs(all, slots));
}
