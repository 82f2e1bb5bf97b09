import { filmClient, type FilmClient } from '../../../src/client/film-client';
import { gateClient } from '../../../src/client/gate-client';
import { gateId } from '../../../src/contract/gate';
import { newOrder } from '../../../src/domain/film/order/order';
import { giveBack } from '../../../src/worker/lost/give-back';
import { eventually } from '../../support/eventually';
import { standInActivities } from '../../support/films/stand-in-activities';
import { untilCancelled } from '../../support/temporal/until-cancelled';
import { waitsFor } from '../../support/films/waits-for';
import { NAME, SCENES, useDeployment } from './use-deployment';

const POLICY = { limit: 6, windowMs: 60_000, leaseMs: 1_000, transitMs: 1_000, blockMs: 60_000, pace: 'even' } as const;

const deployment = useDeployment();
const { startWorkers, makeCurrent, command, atWorkOn } = deployment;
let films: FilmClient;
beforeEach(() => {
  films = filmClient(deployment.client);
});

/** Begins a film that waits for a person as soon as its picture is there; resolves when it waits. */
async function beginWaiting(title: string): Promise<string> {
  const { id } = await films.start(newOrder({ title, text: 'A sea.' }, { review: { pictures: true } }));
  await waitsFor(films, id, 'pictures');
  return id;
}

async function endsWhenApproved(id: string): Promise<void> {
  await films.approve(id, { what: 'pictures', who: 'Ada' });
  await films.result(id);
}

describe('where workers are versions of a deployment', () => {
  it('a film ends on the build that began it, and new films come to the new one', async () => {
    await startWorkers('films-1');
    await makeCurrent('films-1');
    const old = await beginWaiting('Old');

    await startWorkers('films-2');
    await makeCurrent('films-2');
    const { id: young } = await films.start(newOrder({ title: 'Young', text: 'A sea.' }));
    await films.result(young);
    await endsWhenApproved(old);

    expect(await atWorkOn(old)).toEqual(['films-1']);
    expect(await atWorkOn(young)).toEqual(['films-2']);
  });

  it('a part of the new films comes to a build that is tried, by the commands of docs/versions.md, and each ends where it began', async () => {
    await startWorkers('ramp-1');
    await command('set-current-version', '--build-id', 'ramp-1', '--yes');
    await startWorkers('ramp-2');
    await command('set-ramping-version', '--build-id', 'ramp-2', '--percentage', '50', '--yes');
    const ids: string[] = [];
    // The server goes by the film's id, so that those of eight titles are always the same.
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) ids.push(await beginWaiting(title));
    const begunBy = await Promise.all(ids.map(atWorkOn));
    expect(begunBy.map((builds) => builds.length)).toEqual(ids.map(() => 1));
    expect([...new Set(begunBy.flat())].toSorted()).toEqual(['ramp-1', 'ramp-2']);

    await command('set-current-version', '--build-id', 'ramp-2', '--yes');
    expect(await beginWaiting('Later').then(atWorkOn)).toEqual(['ramp-2']);
    expect(await command('describe-version', '--build-id', 'ramp-1')).toMatch(/draining/);
    for (const id of ids) await endsWhenApproved(id);
    expect(await Promise.all(ids.map(atWorkOn))).toEqual(begunBy);
    await eventually('the old build is drained', () => deployment.isDrained('ramp-1'));
    expect(await command('describe-version', '--build-id', 'ramp-1')).toMatch(/drained/);
  });

  it('none but the films that were begun on a build end there when its trial is given up', async () => {
    await startWorkers('kept-1');
    await command('set-current-version', '--build-id', 'kept-1', '--yes');
    await startWorkers('kept-2');
    await command('set-ramping-version', '--build-id', 'kept-2', '--percentage', '100', '--yes');
    const tried = await beginWaiting('Tried');
    await command('set-ramping-version', '--build-id', 'kept-2', '--delete', '--yes');
    const after = await beginWaiting('After');
    await endsWhenApproved(tried);
    await endsWhenApproved(after);

    expect(await atWorkOn(tried)).toEqual(['kept-2']);
    expect(await atWorkOn(after)).toEqual(['kept-1']);
  });

  it('the image gate goes along to the new build, and to workers without a version when versions are given up', async () => {
    await startWorkers('gate-1');
    await makeCurrent('gate-1');
    const gate = gateClient(deployment.client, 'versions');
    await gate.adopt(POLICY);
    await startWorkers('gate-2');
    await makeCurrent('gate-2');
    // It goes along at the latest when its run has been asked some hundred times and continues as new: so it is asked often, and
    // its history, which grows with that, is read rarely.
    const movesTo = (build: string) =>
      eventually(`${build} is at work on the gate`, async () => {
        await Promise.all(Array.from({ length: 20 }, () => gate.adopt(POLICY)));
        return (await atWorkOn(gateId('versions'))).at(-1) === build;
      });
    expect(await atWorkOn(gateId('versions'))).toEqual(['gate-1']);
    await movesTo('gate-2');
    await startWorkers('gate-3', { isVersioned: false });
    await command('set-current-version', '--unversioned', '--ignore-missing-task-queues', '--yes');
    await movesTo('gate-3');
  });

  it('films that began without a version go on at the current one, and none comes to workers without', async () => {
    const plain = await startWorkers('plain', { isVersioned: false });
    const early = await beginWaiting('Early');
    await startWorkers('beside-1');
    await makeCurrent('beside-1');
    const late = await beginWaiting('Late');
    await endsWhenApproved(early);
    await endsWhenApproved(late);
    await plain.stop();

    expect(await atWorkOn(early)).toEqual(['plain', 'beside-1']);
    expect(await atWorkOn(late)).toEqual(['beside-1']);
  });

  it('a film whose build is gone waits for it, and goes on at the current one when somebody says so', async () => {
    const gone = await startWorkers('gone-1');
    await makeCurrent('gone-1');
    const id = await beginWaiting('Left');
    await gone.stop();
    await startWorkers('gone-2');
    await makeCurrent('gone-2');
    // Something is to be done for it, and another film that came later has been made meanwhile.
    await deployment.client.workflow.getHandle(id).signal('nudge');
    await films.result((await films.start(newOrder({ title: 'Later', text: 'A sea.' }))).id);
    expect(await atWorkOn(id)).toEqual(['gone-1']);
    expect((await films.summary(id)).build).toBe('gone-1');

    const query = `TemporalWorkerDeploymentVersion = '${NAME}:gone-1' AND ExecutionStatus = 'Running'`;
    const left = ['--query', query];
    const areLeft = async () => (await deployment.client.workflow.count(query)).count > 0;
    await eventually('there are some that are left', areLeft);
    expect(await deployment.temporal('workflow', 'list', ...left)).toContain(id);
    await deployment.temporal(
      'workflow',
      'update-options',
      '--versioning-override-behavior',
      'auto_upgrade',
      ...left,
      '--yes',
    );
    await eventually('it is bound to no build', async () => (await films.summary(id)).build === undefined);
    await endsWhenApproved(id);

    expect(await atWorkOn(id)).toEqual(['gone-1', 'gone-2']);
  });

  it('the step of a worker that died is given back to its own build', async () => {
    const cut = standInActivities(SCENES, async (work, attempt) => {
      if (work === 'render A' && attempt === 1) await untilCancelled();
    });
    await startWorkers('cut-1', { standIns: cut });
    await makeCurrent('cut-1');
    const { id } = await films.start(newOrder({ title: 'Cut', text: 'A sea.' }));
    await cut.happened('render A begins');
    await startWorkers('cut-2');
    await makeCurrent('cut-2');

    const given = await eventually('the step is given back', () =>
      giveBack(deployment.client, { name: 'cut-1', isDead: true }, 0),
    );
    await films.result(id);

    expect(given).toBe(1);
    expect(await atWorkOn(id)).toEqual(['cut-1']);
    expect(cut.events.filter((event) => event === 'render A begins')).toHaveLength(2);
  });
});
