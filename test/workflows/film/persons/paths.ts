import { eventually } from '../../../support/eventually';
import { refused, refusesA } from '../../../support/films/stand-ins/refused';
import { waitsFor } from '../../../support/films/waits-for';
import { untilCancelled } from '../../../support/temporal/until-cancelled';
import type { Path } from '../path';
import { DAY_MS } from './open-order';

const who = 'Ada';
const OWN = { key: 'a'.repeat(64), mediaType: 'image/png', bytes: 9, sha256: 'b'.repeat(64) };

const redrawn = (scene: number, revision: number, imagePrompt: string) => ({
  scene,
  revision,
  change: { imagePrompt },
  who,
});

/** The paths of films that persons change, approve or pause. */
export const PATHS_OF_PERSONS: Path[] = [
  {
    shows: 'attention-and-a-revision',
    order: { attentionTimeoutMs: DAY_MS, border: 'fade' },
    meanwhile: refusesA,
    async persons(films, id) {
      await waitsFor(films, id, 'attention');
      await films.reviseScene(id, redrawn(1, 1, 'A2'));
    },
  },
  {
    shows: 'attention-and-a-scene-skipped',
    order: { attentionTimeoutMs: DAY_MS, border: 'fade', thumbnail: { scene: 1 }, titleCard: { spoken: true } },
    meanwhile: refusesA,
    async persons(films, id) {
      await waitsFor(films, id, 'attention');
      await films.skipScene(id, { scene: 1, who });
    },
  },
  {
    shows: 'attention-and-a-retry',
    order: { attentionTimeoutMs: DAY_MS },
    meanwhile: (work, attempt) => {
      if (work === 'narrate B' && attempt === 1) throw refused();
    },
    async persons(films, id) {
      await waitsFor(films, id, 'attention');
      await films.retryScene(id, { scene: 2, who });
    },
  },
  {
    shows: 'attention-that-nobody-gave',
    order: { attentionTimeoutMs: 1_000 },
    meanwhile: refusesA,
    ends: 'FAILED',
  },
  {
    shows: 'attention-and-cancelled',
    order: { attentionTimeoutMs: DAY_MS },
    meanwhile: refusesA,
    async persons(films, id) {
      await waitsFor(films, id, 'attention');
      await films.cancel(id);
    },
    ends: 'CANCELLED',
  },
  {
    shows: 'reviews-approved',
    order: { review: { script: true, voices: true, pictures: true, timeoutMs: DAY_MS } },
    async persons(films, id) {
      await waitsFor(films, id, 'script');
      const added = { text: 'D is new.', imagePrompt: 'D' };
      await films.reviseScript(id, { revision: 1, scenes: [{ id: 3 }, added, { id: 1 }], who });
      await films.approve(id, { what: 'script', who });
      await waitsFor(films, id, 'voices');
      await films.reviseScene(id, { scene: 1, revision: 1, change: { text: 'A speaks otherwise.' }, who });
      await waitsFor(films, id, 'voices');
      await films.approve(id, { what: 'voices', who });
      await waitsFor(films, id, 'pictures');
      await films.approve(id, { what: 'pictures', scenes: [1, 3], who });
      await films.approve(id, { what: 'pictures', scenes: [4], who });
    },
  },
  { shows: 'review-that-goes-on', order: { review: { script: true, timeoutMs: 1_000, atTimeout: 'go on' } } },
  { shows: 'review-given-up', order: { review: { voices: true, timeoutMs: 1_000 } }, ends: 'FAILED' },
  {
    shows: 'paused-and-resumed',
    meanwhile: (work, attempt) => (work === 'illustrate C' && attempt === 1 ? untilCancelled() : undefined),
    async persons(films, id, standIns) {
      await standIns.happened('illustrate C begins');
      await films.pause(id, { who });
      await eventually('it is called off', async () => {
        return (await films.progress(id))?.scenes[2]?.illustration.state === 'pending';
      });
      await films.resume(id, { who });
    },
  },
  {
    shows: 'revised-while-under-way',
    order: { border: 'dip', music: { mood: 'calm', composer: { provider: 'local', model: 'composer' } } },
    meanwhile: (work, attempt) => (/^(render B|mix)/.test(work) && attempt === 1 ? untilCancelled() : undefined),
    async persons(films, id, standIns) {
      await Promise.all([standIns.happened('render B begins'), standIns.happened('mix A+B+C over bed calm begins')]);
      await films.reviseScene(id, { scene: 2, revision: 1, change: { text: 'B tells it in another way.' }, who });
      await films.reviseScene(id, { scene: 2, revision: 2, change: { take: { of: 'voice', take: 1 } }, who });
    },
  },
  {
    shows: 'revised-across-runs',
    order: { attentionTimeoutMs: DAY_MS },
    meanwhile: refusesA,
    // The script, three voices and pictures, two clips and the sound; with a change and its picture they are twelve.
    stepsPerRun: 12,
    async persons(films, id) {
      await waitsFor(films, id, 'attention');
      await eventually('all else is made', async () =>
        (await films.progress(id))?.scenes.every(({ clip }, index) => index === 0 || clip.state === 'done'),
      );
      await films.reviseScene(id, redrawn(3, 1, 'C2'));
      await eventually('the clip is made by another run', async () => (await films.board(id)).scenes[2]?.is === 'made');
      await films.skipScene(id, { scene: 1, who });
    },
    runs: 2,
  },
  {
    shows: 'terms-set-and-own-picture',
    order: { wishes: { 2: { own: { picture: OWN } } }, review: { pictures: true } },
    async persons(films, id) {
      await waitsFor(films, id, 'pictures');
      await films.setTerms(id, { attentionTimeoutMs: DAY_MS, who });
      await films.reviseScene(id, { scene: 3, revision: 1, change: { own: { picture: { ...OWN, bytes: 8 } } }, who });
      await waitsFor(films, id, 'pictures');
      await films.approve(id, { what: 'pictures', who });
    },
  },
];
