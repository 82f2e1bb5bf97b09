import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditRow } from '../../src/simulator/audit/audit';
import type { Endpoint } from '../../src/simulator/call/fault-rule';
import { objectPath, recordPath } from '../../src/store/kinds/directory/store-directory';
import type { Site } from './site';
import type { Undisturbed } from './undisturbed';
import { SCALE } from '../one-machine/vendors';

/** What can be looked at from outside: the vendors' calls since the last kill, and the files of the home. */
export interface Sight {
  site: Site;
  undisturbed: Undisturbed;
  callsBefore: number;
}

/** A moment in the making of a film; `watch` gives what answers, whenever it is asked, whether it has come. */
export interface Moment {
  name: string;
  /** It is over in milliseconds: whether it was met is to be asked once more when the process is dead. */
  isBrief?: true;
  watch(sight: Sight): () => boolean;
}

/** The steps that keep artifacts, by what their recipes call them. */
type KeepingStep =
  | 'speechAnswer'
  | 'narrateScene'
  | 'illustrateScene'
  | 'renderClip'
  | 'renderBorder'
  | 'mixSound'
  | 'mergeClips';

/** A vendor has been asked. */
export const asked = (endpoint: Endpoint): Moment => ({
  name: `${endpoint}: asked`,
  watch: (sight) => () => callsOf(sight, endpoint).length > 0,
});

/** A vendor has been at it for half of its time. */
export const halfway = (endpoint: Endpoint): Moment => ({
  name: `${endpoint}: halfway`,
  watch(sight) {
    const at = (): AuditRow | undefined => callsOf(sight, endpoint).find(({ latencyMs }) => latencyMs);
    const since = sinceFirst(() => at() !== undefined);
    return () => since() >= ((at()?.latencyMs ?? Infinity) * SCALE) / 2;
  },
});

/** A vendor has answered; what it gave is still to be checked and kept. */
export const answered = (endpoint: Endpoint): Moment => ({
  name: `${endpoint}: answered`,
  watch: (sight) => () => callsOf(sight, endpoint).some(({ tookMs }) => tookMs !== undefined),
});

/** The bytes that a step made are in the store, its record is not. */
export const kept = (step: KeepingStep): Moment => ({
  name: `${step}: bytes kept, no record`,
  isBrief: true,
  watch({ site, undisturbed }) {
    const ofStep = undisturbed.records.filter(({ recipe }) => recipe.step === step);
    return () =>
      ofStep.some(
        ({ key, artifacts }) =>
          artifacts.some(({ sha256 }) => existsSync(objectPath(site.store, sha256))) &&
          !existsSync(recordPath(site.store, key)),
      );
  },
});

/** A step's record is there; its end is still to be told to Temporal. */
export const recorded = (step: KeepingStep | 'writeScript'): Moment => ({
  name: `${step}: recorded`,
  watch: (sight) => () => recordsOf(sight, step).some(Boolean),
});

/** All that these steps are to make is recorded. */
export const allRecorded = (step: KeepingStep): Moment => ({
  name: `${step}: all recorded`,
  watch: (sight) => () => recordsOf(sight, step).every(Boolean),
});

/** What ffmpeg writes for a step, and what lies there before it does. */
const FILES = {
  renderClip: { first: 'clip.mp4', output: 'clip.mp4' },
  renderBorder: { first: 'border.mp4', output: 'border.mp4' },
  mixSound: { first: 'narration-0.wav', output: 'sound.m4a' },
  mergeClips: { first: 'piece-0.mp4', output: 'film.mp4' },
} as const;

/** The work of ffmpeg for a step has begun. */
export const encoding = (step: keyof typeof FILES): Moment => ({
  name: `${step}: begun`,
  watch:
    ({ site }) =>
    () =>
      sizesOf(FILES[step].first, site).length > 0,
});

/** Half of what ffmpeg is to write for a step, or for the shortest clip or border, has been written. */
export const halfEncoded = (step: keyof typeof FILES): Moment => ({
  name: `${step}: halfway`,
  watch({ site, undisturbed }) {
    const ofStep = undisturbed.records.filter(({ recipe }) => recipe.step === step);
    const half = Math.min(...ofStep.map(({ artifacts }) => artifacts[0]?.bytes ?? Infinity)) / 2;
    return () => sizesOf(FILES[step].output, site).some((bytes) => bytes >= half);
  },
});

/** So many milliseconds after another moment: between two steps. */
export const after = (ms: number, moment: Moment, name: string): Moment => ({
  name,
  watch(sight) {
    const since = sinceFirst(moment.watch(sight));
    return () => since() >= ms;
  },
});

function callsOf({ site, callsBefore }: Sight, wanted: Endpoint): AuditRow[] {
  return site
    .calls()
    .slice(callsBefore)
    .filter(({ endpoint }) => endpoint === wanted);
}

function recordsOf({ site, undisturbed }: Sight, step: string): boolean[] {
  const ofStep = undisturbed.records.filter(({ recipe }) => recipe.step === step);
  return ofStep.map(({ key }) => existsSync(recordPath(site.store, key)));
}

/** The sizes of the files of this name in the work directories. */
function sizesOf(name: string, { work }: Site): number[] {
  if (!existsSync(work)) return [];
  return readdirSync(work).flatMap(
    (directory) => statSync(join(work, directory, name), { throwIfNoEntry: false })?.size ?? [],
  );
}

/** How many milliseconds ago it was first seen to hold; -1 before. */
function sinceFirst(holds: () => boolean): () => number {
  let firstMs: number | undefined;
  return () => {
    if (firstMs === undefined && holds()) firstMs = performance.now();
    return firstMs === undefined ? -1 : performance.now() - firstMs;
  };
}
