import { ChangeError } from '../../../../src/client/ordering/change-error';
import { begun } from '../../../support/films/stand-ins/begun';
import { refusesA } from '../../../support/films/stand-ins/refused';
import { standInActivities } from '../../../support/films/stand-in-activities';
import { useStandInFilms } from '../../../support/films/stand-ins/use-stand-in-films';
import { waitsFor } from '../../../support/films/waits-for';
import { eventually } from '../../../support/eventually';
import { held, type Held } from '../../../support/held';
import { untilCancelled } from '../../../support/temporal/until-cancelled';
import { openOrder } from './open-order';

const home = useStandInFilms();
const who = 'Ada';

/** A film of which one piece of work is held back. */
const holding = (what: string, hold: Held, order = openOrder()) => ({
  order,
  meanwhile: (work: string) => (work === what ? hold.until : undefined),
});

const redrawn = (scene: number, imagePrompt: string) => ({ scene, revision: 1, change: { imagePrompt }, who });

describe('a change at an awkward moment', () => {
  it('before there is a script is refused, and one after the end too', async () => {
    const hold = held();
    const { script: _script, ...order } = openOrder();
    await home.whileMaking(holding('script', hold, order), async (id) => {
      const { films } = home;
      const change = { scene: 1, revision: 1, change: { text: 'A is other.' }, who };
      await expect(films.reviseScene(id, change)).rejects.toThrow(
        new ChangeError('The film has no script yet, and so no scenes: wait until it is written.'),
      );
      hold.letGo();
      await films.result(id);
      await expect(films.reviseScene(id, change)).rejects.toThrow(/is made already.*storyreel remake/);
    });
  });

  it('during the last clip is in the film; what was under way is called off', async () => {
    const hold = held();
    const meanwhile = (work: string, attempt: number) =>
      work === 'render B' && attempt === 1 ? untilCancelled(hold.until) : undefined;
    await home.whileMaking({ order: openOrder({ border: 'fade' }), meanwhile }, async (id, standIns) => {
      const { films } = home;
      await standIns.happened('render B begins');
      await eventually('all else is made', async () => {
        const { scenes, borders } = (await films.progress(id))!;
        return (
          scenes.filter(({ clip }) => clip.state === 'done').length === 2 &&
          borders?.every(({ state }) => state === 'done')
        );
      });
      const { again } = await films.reviseScene(id, redrawn(2, 'B at night'));
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
    await home.whileMaking(holding('merge', hold), async (id, standIns) => {
      await standIns.happened('merge begins');
      await expect(home.films.reviseScene(id, redrawn(1, 'A2'))).rejects.toThrow(/too late/);
      hold.letGo();
      await home.films.result(id);
    });
  });

  it('given twice is made once, and answered as before; two different ones on one revision: the second is refused', async () => {
    const hold = held();
    await home.whileMaking(holding('render C', hold), async (id) => {
      const { films } = home;
      const once = { changeId: 'the same' };
      const both = await Promise.all([1, 2].map(() => films.reviseScene(id, redrawn(1, 'A2'), once)));
      expect(both[0]).toEqual(both[1]);
      const outcomes = await Promise.allSettled(['B2', 'B3'].map((b) => films.reviseScene(id, redrawn(2, b))));
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect((await films.changes(id)).revisions).toHaveLength(2);
      hold.letGo();
      await films.result(id);
    });
  });

  it('with nine others in flight is made as they are', async () => {
    const hold = held();
    await home.whileMaking(holding('render C', hold), async (id) => {
      const { films } = home;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          films.reviseScene(id, { ...redrawn(2, `B${index}`), revision: index + 1 }),
        ),
      );
      const made = outcomes.filter(({ status }) => status === 'fulfilled').length;
      // Each is decided in the order in which the server has them: what was made on a revision that was not there yet is refused.
      expect(made).toBeGreaterThan(0);
      expect((await films.changes(id)).revisions).toHaveLength(made);
      hold.letGo();
      await films.result(id);
    });
  });

  it('that is answered while no worker runs the steps has its effect when one is back', async () => {
    const id = await home.whileMaking({ order: openOrder(), meanwhile: refusesA }, async (id, { happened }) => {
      await waitsFor(home.films, id, 'attention');
      await Promise.all(['narrate A ends', 'narrate B ends', 'narrate C ends'].map(happened));
      await home.films.reviseScene(id, redrawn(1, 'A2'));
      return id;
    });
    const standIns = standInActivities([]);
    await home.during(standIns.activities, async () => {
      await home.films.result(id);
    });
    expect(begun(standIns, /narrate/)).toEqual([]);
  });
});
