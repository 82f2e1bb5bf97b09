import { readManifest } from '../../../../src/client/files/read-manifest';
import { FAILURES } from '../../../../src/contract/failures';
import { PROGRESS } from '../../../../src/contract/film';
import type { FilmProgress } from '../../../../src/domain/progress/progress';
import { begun } from '../../../support/films/stand-ins/begun';
import { THREE_SCENES } from '../../../support/films/made-with-stand-ins';
import { refused, refusesA } from '../../../support/films/stand-ins/refused';
import type { StandIns } from '../../../support/films/stand-in-activities';
import { useStandInFilms } from '../../../support/films/stand-ins/use-stand-in-films';
import { waitsFor } from '../../../support/films/waits-for';
import { eventually } from '../../../support/eventually';
import { untilCancelled } from '../../../support/temporal/until-cancelled';
import { DAY_MS, openOrder } from './open-order';

const home = useStandInFilms();
const who = 'Ada';

const manifestOf = async (id: string, { store }: StandIns) => readManifest(store, await home.films.result(id));

describe('a film with a scene that cannot be made', () => {
  it('makes all else, says which and why, and is mended by another prompt', async () => {
    await home.whileMaking({ order: openOrder(), meanwhile: refusesA }, async (id, standIns) => {
      const { films } = home;
      expect(await waitsFor(films, id, 'attention')).toMatchObject({
        scenes: [1],
        why: [{ scene: 1, sentence: 'refused.' }],
      });
      await standIns.happened('render B ends');
      const [scene] = (await films.board(id)).scenes;
      expect(scene).toMatchObject({ is: 'needs attention', why: 'refused.', revision: 1 });

      const revision = { scene: 1, revision: 1, change: { imagePrompt: 'A calm' }, who };
      expect(await films.planRevision(id, revision)).toMatchObject({ again: ['scene 1/3: picture'], pictures: 1 });
      expect(await films.reviseScene(id, revision)).toEqual({
        revision: 2,
        again: ['scene 1/3: picture'],
        pictures: 1,
        characters: 0,
        mostMicroUsd: 0,
      });
      const { scenes, revisions, steps } = await manifestOf(id, standIns);
      expect(scenes[0]).toMatchObject({ imagePrompt: 'A calm', revision: 2 });
      expect(revisions).toMatchObject([{ scene: 1, revision: 2, who, change: { imagePrompt: 'A calm' } }]);
      expect(steps.scenes[0]?.illustration.state).toBe('done');
      expect(begun(standIns, /illustrate/)).toHaveLength(4);
      expect(begun(standIns, /narrate/)).toHaveLength(3);
      expect(begun(standIns, /mix/)).toHaveLength(1);
    });
  });

  it('can be made without it, or have it tried again', async () => {
    let isBack = false;
    const order = openOrder({ border: 'fade', titleCard: { spoken: false } });
    const meanwhile = (work: string) => {
      if (work === 'narrate B' && !isBack) throw refused();
      refusesA(work);
    };
    await home.whileMaking({ order, meanwhile }, async (id, standIns) => {
      const { films } = home;
      await eventually('both need attention', async () => (await films.board(id)).waitsFor?.scenes.length === 2);
      await films.skipScene(id, { scene: 1, who });
      isBack = true;
      await films.retryScene(id, { scene: 2, who });
      const { scenes, skipped, borders, film } = await manifestOf(id, standIns);
      expect(scenes.map(({ text }) => text)).toEqual([THREE_SCENES[1]!.text, THREE_SCENES[2]!.text]);
      expect(skipped).toMatchObject([{ id: 1 }]);
      expect(borders).toHaveLength(4);
      expect(film.video.key).toMatch(/^fade|^dip/);
      expect(begun(standIns, /^mix/)).toEqual(['mix silence+B+C']);
    });
  });

  it('fails in the same words when nobody has answered in time', async () => {
    const order = openOrder({ attentionTimeoutMs: 1_000 });
    await home.whileMaking({ order, meanwhile: refusesA }, async (id) => {
      await expect(home.films.result(id)).rejects.toMatchObject({
        cause: { type: FAILURES.scenesFailed, message: 'Scene 1 could not be made: refused.' },
      });
      expect((await home.films.board(id)).stage).toBe('failed');
    });
  });
});

describe('a film that is paused', () => {
  it('begins nothing more, calls off what only waits, and goes on when it is resumed', async () => {
    let isWaiting = true;
    const meanwhile = (work: string) => (work === 'illustrate C' && isWaiting ? untilCancelled() : undefined);
    await home.whileMaking({ order: openOrder(), meanwhile }, async (id, standIns) => {
      const { films } = home;
      await standIns.happened('illustrate C begins');
      expect(await films.pause(id, { who })).toMatchObject({ waitsFor: { for: 'resume' } });
      await eventually(
        'the picture is called off',
        async () => (await films.progress(id))?.scenes[2]?.illustration.state === 'pending',
      );
      isWaiting = false;
      expect(await films.board(id)).toMatchObject({ isPaused: true });
      await films.resume(id, { who });
      await films.result(id);
      expect(begun(standIns, /illustrate C/)).toHaveLength(2);
    });
  });
});

describe('a film that is reviewed', () => {
  it('makes nothing behind the script until it is approved, and may be given other scenes before', async () => {
    await home.whileMaking({ order: openOrder({ review: { script: true } }) }, async (id, standIns) => {
      const { films } = home;
      expect(await waitsFor(films, id, 'script')).toMatchObject({ scenes: [1, 2, 3] });
      const added = { text: 'D is new.', imagePrompt: 'D' };
      expect(await films.reviseScript(id, { revision: 1, scenes: [{ id: 3 }, added, { id: 1 }], who })).toEqual({
        revision: 2,
        ids: [3, 4, 1],
      });
      await films.reviseScene(id, { scene: 1, revision: 1, change: { text: THREE_SCENES[1]!.text }, who });
      expect(standIns.events).toEqual([]);
      expect(await films.approve(id, { what: 'script', scenes: [3, 4], who })).toMatchObject({
        waitsFor: { scenes: [1] },
      });
      expect(await films.approve(id, { what: 'script', who })).toEqual({});
      const { scenes, approvals, steps } = await manifestOf(id, standIns);
      expect(scenes.map(({ text }) => text[0])).toEqual(['C', 'D', 'B']);
      expect(approvals).toMatchObject([{ what: 'script', who }]);
      expect(steps.merge.state).toBe('done');
    });
  });

  it('has its voices heard before pictures are asked for, and its pictures seen before clips are', async () => {
    const order = openOrder({ review: { voices: true, pictures: true } });
    await home.whileMaking({ order }, async (id, standIns) => {
      const { films } = home;
      await waitsFor(films, id, 'voices');
      expect(begun(standIns, /illustrate|render|mix|merge/)).toEqual([]);
      await expect(films.approve(id, { what: 'pictures', who })).rejects.toThrow(
        'Its voices are to be approved first.',
      );
      await films.approve(id, { what: 'voices', who });
      await waitsFor(films, id, 'pictures');
      expect(begun(standIns, /render|mix|merge/)).toEqual([]);
      await films.approve(id, { what: 'pictures', scenes: [1, 2], who });
      await films.reviseScene(id, { scene: 1, revision: 1, change: { take: { of: 'picture', take: 'new' } }, who });
      await waitsFor(films, id, 'pictures');
      await films.approve(id, { what: 'pictures', who });
      await films.result(id);
      expect(begun(standIns, /illustrate A/)).toHaveLength(2);
    });
  });

  it.each([
    ['go on', 'COMPLETED'],
    ['give up', 'FAILED'],
  ] as const)('does %s when the time for it is over', async (atTimeout, ends) => {
    const order = openOrder({ review: { script: true, timeoutMs: 1_000, atTimeout } });
    await home.whileMaking({ order }, async (id) => {
      await home.films.result(id).catch(() => undefined);
      expect((await home.server.client.workflow.getHandle(id).describe()).status.name).toBe(ends);
    });
  });

  it('waits for nobody while its last steps are cancelled', async () => {
    const meanwhile = (work: string) => (/illustrate C|narrate A/.test(work) ? untilCancelled() : undefined);
    await home.whileMaking({ order: openOrder(), meanwhile }, async (id, standIns) => {
      await Promise.all([standIns.happened('illustrate C begins'), standIns.happened('narrate A begins')]);
      await home.films.cancel(id);
      await home.films.result(id).catch(() => undefined);
      // As the film itself tells it: who looks on may ask between its last step and its end.
      const progress = await home.server.client.workflow.getHandle(id).query<FilmProgress>(PROGRESS);
      expect(progress.scenes[2]!.illustration).toMatchObject({ state: 'failed', failure: 'cancelled' });
      expect(progress).not.toHaveProperty('waitsFor');
    });
  });

  it('ends at once when it is cancelled while it waits', async () => {
    await home.whileMaking({ order: openOrder({ review: { script: true, timeoutMs: DAY_MS } }) }, async (id) => {
      await waitsFor(home.films, id, 'script');
      await home.films.cancel(id);
      await home.films.result(id).catch(() => undefined);
      expect(await home.films.summary(id)).toMatchObject({ state: 'cancelled' });
      expect(await home.films.board(id)).toMatchObject({ filmId: id, stage: 'cancelled' });
    });
  });
});
