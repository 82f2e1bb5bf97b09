import { ApplicationFailure } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ChangeError } from '../../../../src/client/ordering/change-error';
import { filmClient, type FilmClient } from '../../../../src/client/film-client';
import { readManifest } from '../../../../src/client/files/read-manifest';
import { FAILURES } from '../../../../src/contract/failures';
import { PROGRESS } from '../../../../src/contract/film';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import type { FilmProgress } from '../../../../src/domain/progress/progress';
import { startWith, THREE_SCENES } from '../../../support/films/made-with-stand-ins';
import { standInActivities, type Meanwhile, type StandIns } from '../../../support/films/stand-in-activities';
import { eventually } from '../../../support/eventually';
import { untilCancelled } from '../../../support/temporal/until-cancelled';
import { keepFilmWorkers, type KeptWorkers } from '../../../support/films/kept-workers';
import { startTemporalServer } from '../../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment;
let workers: KeptWorkers;
let films: FilmClient;

beforeAll(async () => {
  server = await startTemporalServer();
  workers = await keepFilmWorkers(server, await bundleWorkflows());
  films = filmClient(server.client);
});
afterAll(async () => {
  await workers?.stop();
  await server?.teardown();
});

let orders = 0;
const DAY_MS = 86_400_000;
const who = 'Ada';

/** Each test has a film of its own; its script is there. */
const orderOf = (choices: Partial<Order> = {}): Order =>
  newOrder(
    { title: 'The Sea', text: `story ${++orders}.` },
    { script: { title: 'The Sea', scenes: THREE_SCENES }, attentionTimeoutMs: DAY_MS, ...choices },
  );

const refused = () => ApplicationFailure.nonRetryable('refused.', FAILURES.change, { kind: 'refused' });

/** Something that a test holds back, and lets go. */
function held(): { until: Promise<void>; letGo: () => void } {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  return { until, letGo };
}

async function withFilm<T>(
  order: Order,
  meanwhile: Meanwhile,
  use: (id: string, standIns: StandIns) => Promise<T>,
  { stepsPerRun }: { stepsPerRun?: number } = {},
): Promise<T> {
  const standIns = standInActivities(THREE_SCENES, meanwhile);
  return workers.during(standIns.activities, async () => {
    const id = stepsPerRun ? await startWith(server, order, { stepsPerRun }) : (await films.start(order)).id;
    return use(id, standIns);
  });
}

const manifestOf = async (id: string, { store }: StandIns) => readManifest(store, await films.result(id));
const begun = ({ events }: StandIns, work: RegExp) =>
  events.filter((event) => work.test(event) && event.endsWith(' begins'));
const waitsFor = (id: string, what: string) =>
  eventually(`it waits for ${what}`, async () => {
    const { waitsFor } = await films.board(id);
    return waitsFor?.for === what ? waitsFor : undefined;
  });

describe('a film of more scenes than one answer holds', () => {
  it('is told whole, or from a scene on', async () => {
    const scenes = Array.from({ length: 110 }, (_, index) => ({
      text: `It is scene ${index}.`,
      imagePrompt: `${index}`,
    }));
    const order = orderOf({ script: { title: 'Long', scenes }, review: { script: true } });
    await withFilm(
      order,
      () => {},
      async (id) => {
        await waitsFor(id, 'script');
        expect((await films.board(id)).scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(
          scenes.map(({ imagePrompt }) => imagePrompt),
        );
        expect((await films.board(id, {})).scenes).toHaveLength(100);
        expect((await films.board(id, { from: 100 })).scenes).toHaveLength(10);
        await server.client.workflow.getHandle(id).terminate();
      },
    );
  });
});

describe('a film with a scene that cannot be made', () => {
  it('makes all else, says which and why, and is mended by another prompt', async () => {
    const meanwhile: Meanwhile = (work) => {
      if (work === 'illustrate A') throw refused();
    };
    await withFilm(orderOf(), meanwhile, async (id, standIns) => {
      expect(await waitsFor(id, 'attention')).toMatchObject({ scenes: [1], why: [{ scene: 1, sentence: 'refused.' }] });
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
    const meanwhile: Meanwhile = (work) => {
      if (work === 'illustrate A' || (work === 'narrate B' && !isBack)) throw refused();
    };
    await withFilm(orderOf({ border: 'fade', titleCard: { spoken: false } }), meanwhile, async (id, standIns) => {
      await eventually('both need attention', async () => (await films.board(id)).waitsFor?.scenes.length === 2);
      await films.skipScene(id, { scene: 1, who });
      isBack = true;
      await films.retryScene(id, { scene: 2, who });
      const { scenes, skipped, borders, film } = await manifestOf(id, standIns);
      expect(scenes.map(({ text }) => text)).toEqual([THREE_SCENES[1]!.text, THREE_SCENES[2]!.text]);
      expect(skipped).toMatchObject([{ id: 1 }]);
      expect(borders).toHaveLength(4);
      expect(film.video.key).toMatch(/^fade|^dip/);
      expect(begun(standIns, /^mix/)).toEqual(['mix silence+B+C begins']);
    });
  });

  it('fails in the same words when nobody has answered in time', async () => {
    const meanwhile: Meanwhile = (work) => {
      if (work === 'illustrate A') throw refused();
    };
    await withFilm(orderOf({ attentionTimeoutMs: 1_000 }), meanwhile, async (id) => {
      await expect(films.result(id)).rejects.toMatchObject({
        cause: { type: FAILURES.scenesFailed, message: 'Scene 1 could not be made: refused.' },
      });
      expect((await films.board(id)).stage).toBe('failed');
    });
  });
});

describe('a change at an awkward moment', () => {
  it('before there is a script is refused, and one after the end too', async () => {
    const hold = held();
    const { script: _script, ...order } = orderOf();
    await withFilm(
      order,
      (work) => (work === 'script' ? hold.until : undefined),
      async (id) => {
        const change = { scene: 1, revision: 1, change: { text: 'A is other.' }, who };
        await expect(films.reviseScene(id, change)).rejects.toThrow(
          new ChangeError('The film has no script yet, and so no scenes: wait until it is written.'),
        );
        hold.letGo();
        await films.result(id);
        await expect(films.reviseScene(id, change)).rejects.toThrow(/is made already.*storyreel remake/);
      },
    );
  });

  it('during the last clip is in the film; what was under way is called off', async () => {
    const hold = held();
    const meanwhile: Meanwhile = (work, attempt) =>
      work === 'render B' && attempt === 1 ? untilCancelled(hold.until) : undefined;
    await withFilm(orderOf({ border: 'fade' }), meanwhile, async (id, standIns) => {
      await standIns.happened('render B begins');
      await eventually('all else is made', async () => {
        const { scenes, borders } = (await films.progress(id))!;
        return (
          scenes.filter(({ clip }) => clip.state === 'done').length === 2 &&
          borders?.every(({ state }) => state === 'done')
        );
      });
      const { again } = await films.reviseScene(id, {
        scene: 2,
        revision: 1,
        change: { imagePrompt: 'B at night' },
        who,
      });
      expect(again).toEqual([
        'scene 2/3: picture',
        'scene 2/3: clip',
        'scenes 1 and 2: border',
        'scenes 2 and 3: border',
      ]);
      await films.result(id);
      expect(begun(standIns, /mix/)).toHaveLength(1);
      expect(begun(standIns, /^render/)).toHaveLength(4);
      expect(begun(standIns, /^(fade|dip)/)).toHaveLength(6);
    });
  });

  it('as the merge begins is too late', async () => {
    const hold = held();
    await withFilm(
      orderOf(),
      (work) => (work === 'merge' ? hold.until : undefined),
      async (id, standIns) => {
        await standIns.happened('merge begins');
        const change = { scene: 1, revision: 1, change: { imagePrompt: 'A2' }, who };
        await expect(films.reviseScene(id, change)).rejects.toThrow(/too late/);
        hold.letGo();
        await films.result(id);
      },
    );
  });

  it('given twice is made once, and answered as before; two different ones on one revision: the second is refused', async () => {
    const hold = held();
    await withFilm(
      orderOf(),
      (work) => (work === 'render C' ? hold.until : undefined),
      async (id) => {
        const change = { scene: 1, revision: 1, change: { imagePrompt: 'A2' }, who };
        const both = await Promise.all([1, 2].map(() => films.reviseScene(id, change, { changeId: 'the same' })));
        expect(both[0]).toEqual(both[1]);
        const other = { ...change, scene: 2 };
        const outcomes = await Promise.allSettled([
          films.reviseScene(id, { ...other, change: { imagePrompt: 'B2' } }),
          films.reviseScene(id, { ...other, change: { imagePrompt: 'B3' } }),
        ]);
        expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        expect((await films.changes(id)).revisions).toHaveLength(2);
        hold.letGo();
        await films.result(id);
      },
    );
  });

  it('with nine others in flight is made as they are', async () => {
    const hold = held();
    await withFilm(
      orderOf(),
      (work) => (work === 'render C' ? hold.until : undefined),
      async (id) => {
        const texts = Array.from({ length: 10 }, (_, index) => `B${index}`);
        const outcomes = await Promise.allSettled(
          texts.map((imagePrompt, index) =>
            films.reviseScene(id, { scene: 2, revision: index + 1, change: { imagePrompt }, who }),
          ),
        );
        const made = outcomes.filter(({ status }) => status === 'fulfilled').length;
        // Each is decided in the order in which the server has them: what was made on a revision that was not there yet is refused.
        expect(made).toBeGreaterThan(0);
        expect((await films.changes(id)).revisions).toHaveLength(made);
        hold.letGo();
        await films.result(id);
      },
    );
  });

  it('goes along when the film continues as new, and is not made a second time there', async () => {
    const hold = held();
    const meanwhile: Meanwhile = (work) => {
      if (work === 'illustrate A') throw refused();
      return work === 'illustrate B' ? hold.until : undefined;
    };
    await withFilm(
      orderOf(),
      meanwhile,
      async (id, standIns) => {
        await standIns.happened('illustrate B begins');
        const change = { scene: 3, revision: 1, change: { imagePrompt: 'C2' }, who };
        const first = await films.reviseScene(id, change, { changeId: 'once' });
        const runId = (await server.client.workflow.getHandle(id).describe()).runId;
        for (const [index, imagePrompt] of ['C3', 'C4', 'C5'].entries()) {
          await films.reviseScene(id, { ...change, revision: 2 + index, change: { imagePrompt } });
        }
        hold.letGo();
        await eventually(
          'another run',
          async () => (await server.client.workflow.getHandle(id).describe()).runId !== runId,
        );
        expect(await films.reviseScene(id, change, { changeId: 'once' })).toEqual(first);
        await waitsFor(id, 'attention');
        await films.skipScene(id, { scene: 1, who });
        const { revisions, scenes } = await manifestOf(id, standIns);
        expect(revisions).toHaveLength(5);
        expect(scenes.at(-1)).toMatchObject({ imagePrompt: 'C5', revision: 5 });
      },
      { stepsPerRun: 6 },
    );
  });

  it('that is answered while no worker runs the steps has its effect when one is back', async () => {
    const order = orderOf();
    const meanwhile: Meanwhile = (work) => {
      if (work === 'illustrate A') throw refused();
    };
    const id = await withFilm(order, meanwhile, async (id) => {
      await waitsFor(id, 'attention');
      await films.reviseScene(id, { scene: 1, revision: 1, change: { imagePrompt: 'A2' }, who });
      return id;
    });
    const standIns = standInActivities(THREE_SCENES);
    await workers.during(standIns.activities, async () => {
      await films.result(id);
    });
    expect(begun(standIns, /narrate/)).toEqual([]);
  });
});

describe('a film that is paused', () => {
  it('begins nothing more, calls off what only waits, and goes on when it is resumed', async () => {
    let isWaiting = true;
    const never = new Promise<void>(() => {});
    const meanwhile: Meanwhile = (work) => (work === 'illustrate C' && isWaiting ? untilCancelled(never) : undefined);
    await withFilm(orderOf(), meanwhile, async (id, standIns) => {
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
    await withFilm(
      orderOf({ review: { script: true } }),
      () => undefined,
      async (id, standIns) => {
        expect(await waitsFor(id, 'script')).toMatchObject({ scenes: [1, 2, 3] });
        const [, b] = THREE_SCENES;
        const added = { text: 'D is new.', imagePrompt: 'D' };
        expect(await films.reviseScript(id, { revision: 1, scenes: [{ id: 3 }, added, { id: 1 }], who })).toEqual({
          revision: 2,
          ids: [3, 4, 1],
        });
        await films.reviseScene(id, { scene: 1, revision: 1, change: { text: b!.text }, who });
        expect(standIns.events).toEqual([]);
        expect(await films.approve(id, { what: 'script', scenes: [3, 4], who })).toMatchObject({
          waitsFor: { scenes: [1] },
        });
        expect(await films.approve(id, { what: 'script', who })).toEqual({});
        const { scenes, approvals, steps } = await manifestOf(id, standIns);
        expect(scenes.map(({ text }) => text[0])).toEqual(['C', 'D', 'B']);
        expect(approvals).toMatchObject([{ what: 'script', who }]);
        expect(steps.merge.state).toBe('done');
      },
    );
  });

  it('has its voices heard before pictures are asked for, and its pictures seen before clips are', async () => {
    await withFilm(
      orderOf({ review: { voices: true, pictures: true } }),
      () => undefined,
      async (id, standIns) => {
        await waitsFor(id, 'voices');
        expect(begun(standIns, /illustrate|render|mix|merge/)).toEqual([]);
        await expect(films.approve(id, { what: 'pictures', who })).rejects.toThrow(
          'Its voices are to be approved first.',
        );
        await films.approve(id, { what: 'voices', who });
        await waitsFor(id, 'pictures');
        expect(begun(standIns, /render|mix|merge/)).toEqual([]);
        await films.approve(id, { what: 'pictures', scenes: [1, 2], who });
        await films.reviseScene(id, { scene: 1, revision: 1, change: { take: { of: 'picture', take: 'new' } }, who });
        await waitsFor(id, 'pictures');
        await films.approve(id, { what: 'pictures', who });
        await films.result(id);
        expect(begun(standIns, /illustrate A/)).toHaveLength(2);
      },
    );
  });

  it.each([
    ['go on', 'COMPLETED'],
    ['give up', 'FAILED'],
  ] as const)('does %s when the time for it is over', async (atTimeout, ends) => {
    await withFilm(
      orderOf({ review: { script: true, timeoutMs: 1_000, atTimeout } }),
      () => undefined,
      async (id) => {
        await films.result(id).catch(() => undefined);
        expect((await server.client.workflow.getHandle(id).describe()).status.name).toBe(ends);
      },
    );
  });

  it('waits for nobody while its last steps are cancelled', async () => {
    const hold = held();
    const meanwhile: Meanwhile = (work) =>
      work === 'illustrate C' || work === 'narrate A' ? untilCancelled(hold.until) : undefined;
    await withFilm(orderOf({ attentionTimeoutMs: DAY_MS }), meanwhile, async (id, standIns) => {
      await Promise.all([standIns.happened('illustrate C begins'), standIns.happened('narrate A begins')]);
      await films.cancel(id);
      await films.result(id).catch(() => undefined);
      // As the film itself tells it: who looks on may ask between its last step and its end.
      const progress = await server.client.workflow.getHandle(id).query<FilmProgress>(PROGRESS);
      expect(progress.scenes[2]!.illustration).toMatchObject({ state: 'failed', failure: 'cancelled' });
      expect(progress).not.toHaveProperty('waitsFor');
    });
  });

  it('ends at once when it is cancelled while it waits', async () => {
    await withFilm(
      orderOf({ review: { script: true, timeoutMs: DAY_MS } }),
      () => undefined,
      async (id) => {
        await waitsFor(id, 'script');
        await films.cancel(id);
        await films.result(id).catch(() => undefined);
        expect(await films.summary(id)).toMatchObject({ state: 'cancelled' });
        expect(await films.board(id)).toMatchObject({ filmId: id, stage: 'cancelled' });
      },
    );
  });
});
