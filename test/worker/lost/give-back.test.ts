import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowService } from '@temporalio/client';
import { processIdentity } from '../../../src/temporal/identity';
import { undecoded } from '../../../src/temporal/undecoded';
import { giveBack } from '../../../src/worker/lost/give-back';
import { useStepsUnderWay } from '../use-steps-under-way';
import { beginWithOtherKey } from './begin-with-other-key';
import { takeStep, type Taken } from './take-step';

const DEAD = 'render-1/4711@host-0a1b2c3d';
const OTHER = 'render-10/4712@host-4e5f6a7b';

const films = useStepsUnderWay();
const begin = async (): Promise<string> => (await films.begin()).workflowId;

/** A worker of this identity takes a step of the queue, as soon as there is one. */
const take = (identity: string) => takeStep(films.server, identity);

/** Who holds a film's step now, as the server sees it; undefined while nobody does. */
async function holderOf(workflowId: string): Promise<string | undefined> {
  const { raw } = await films.server.client.workflow.getHandle(workflowId).describe();
  const [step] = raw.pendingActivities ?? [];
  return Number(step?.state) === 2 ? (step?.lastWorkerIdentity ?? '') : undefined;
}

/** The attempt ends, and the next one comes to another worker. */
async function handOn(lost: Taken): Promise<void> {
  await lost.fail();
  await take(OTHER);
}

type TakenBack = Parameters<WorkflowService['respondActivityTaskFailedById']>[0];

/** What happens while the server is first asked to take a step back, and does not answer in time. */
function whileTooBusy(happens: (request: TakenBack) => Promise<unknown>): jest.SpyInstance {
  const asked = jest.spyOn(films.server.client.workflowService, 'respondActivityTaskFailedById');
  // What happens has nothing to do with the time that the server is given to answer.
  const inItsOwnTime = AsyncResource.bind(happens);
  return asked.mockImplementationOnce(async (request: TakenBack) => {
    await inItsOwnTime(request);
    throw Object.assign(new Error('Deadline exceeded.'), { code: 4, details: '', metadata: {} });
  });
}

/** What to do right after a workflow was first looked at. */
function afterFirstLook(happens: () => Promise<unknown>): void {
  const { workflowService } = films.server.client;
  const look = workflowService.describeWorkflowExecution.bind(workflowService);
  const looks = jest.spyOn(workflowService, 'describeWorkflowExecution');
  looks.mockImplementationOnce(async (request: Parameters<typeof look>[0]) => {
    const seen = await look(request);
    await happens();
    return seen;
  });
}

/** The server's list knows a workflow a moment after it has begun. */
async function untilListed(count: number): Promise<void> {
  const query = "ExecutionStatus = 'Running'";
  while ((await films.server.client.workflow.count(query)).count < count) await pause(20);
}

afterEach(async () => {
  jest.restoreAllMocks();
  for await (const { workflowId } of undecoded(films.server.client).list({ query: "ExecutionStatus = 'Running'" })) {
    await films.server.client.workflow.getHandle(workflowId).terminate();
  }
  const query = "ExecutionStatus = 'Running'";
  while ((await films.server.client.workflow.count(query)).count > 0) await pause(20);
});

describe('the step of a worker that died', () => {
  it('is at once another attempt, with what was told of it, when one of its name takes its place', async () => {
    const workflowId = await begin();
    const lost = await take(DEAD);
    await lost.beat({ failed: 2, waited: 1 });
    await untilListed(1);

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0)).toBe(1);

    const again = await take(processIdentity('render-1'));
    expect(again).toMatchObject({ workflowId, attempt: 2, told: { failed: 2, waited: 1 } });
    const { raw } = await films.server.client.workflow.getHandle(workflowId).describe();
    expect(raw.pendingActivities?.[0]?.lastFailure?.applicationFailureInfo?.type).toBe('WorkerLost');
  });

  it('is given back beside films that cannot be decoded here', async () => {
    const workflowId = await begin();
    await take(DEAD);
    await beginWithOtherKey(films.server.client);
    await untilListed(2);

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0)).toBe(1);

    expect(await holderOf(workflowId)).toBeUndefined();
  });

  it("is nobody else's: what other workers of the queue hold, and what its successor holds, stays with them", async () => {
    const ofDead = await begin();
    await take(DEAD);
    const ofOther = await begin();
    await take(OTHER);
    const ofSuccessor = await begin();
    await take(processIdentity('render-1'));
    await untilListed(3);

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0)).toBe(1);

    expect(await holderOf(ofDead)).toBeUndefined();
    expect(await holderOf(ofOther)).toBe(OTHER);
    expect(await holderOf(ofSuccessor)).toBe(processIdentity('render-1'));
  });

  it('is left to it, when it is not known to be dead and is still heard of', async () => {
    const [silentId, silent] = [await begin(), await take(DEAD)];
    const [livingId, living] = [await begin(), await take('render-1/4713@host-8c9d0e1f')];
    await silent.beat({});
    await living.beat({});
    await untilListed(2);

    const beats = setInterval(() => void living.beat({}), 50);
    const given = await giveBack(films.server.client, { name: 'render-1', isDead: false }, 2_000).finally(() =>
      clearInterval(beats),
    );

    expect(given).toBe(1);
    expect(await holderOf(silentId)).toBeUndefined();
    expect(await holderOf(livingId)).toBe('render-1/4713@host-8c9d0e1f');
  });

  it.each([
    ['ahead', 3_600_000],
    ['behind', -3_600_000],
  ])('is given back by a machine whose clock is an hour %s', async (_how, byMs) => {
    const workflowId = await begin();
    await take(DEAD);
    await untilListed(1);
    const clock = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => clock() + byMs);

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: false }, 0)).toBe(1);

    jest.restoreAllMocks();
    expect(await holderOf(workflowId)).toBeUndefined();
  });

  it.each([true, false])(
    'is left to whom the server has meanwhile handed it (known to be dead: %s)',
    async (isDead) => {
      const workflowId = await begin();
      const lost = await take(DEAD);
      await untilListed(1);
      afterFirstLook(() => handOn(lost));

      expect(await giveBack(films.server.client, { name: 'render-1', isDead }, 0)).toBe(0);

      expect(await holderOf(workflowId)).toBe(OTHER);
    },
  );

  it('is given back when the server is asked once more, where it was too busy at first', async () => {
    const workflowId = await begin();
    await take(DEAD);
    await untilListed(1);
    const asked = whileTooBusy(async () => undefined);

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0)).toBe(1);

    expect(asked).toHaveBeenCalledTimes(2);
    expect(await holderOf(workflowId)).toBeUndefined();
  });

  it('counts as given back when the server did that, and answered too late', async () => {
    const workflowId = await begin();
    await take(DEAD);
    await untilListed(1);
    const { workflowService } = films.server.client;
    const takeBack = workflowService.respondActivityTaskFailedById.bind(workflowService);
    const asked = whileTooBusy((request) => takeBack(request));

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0)).toBe(1);

    expect(asked).toHaveBeenCalledTimes(1);
    expect(await holderOf(workflowId)).toBeUndefined();
  });

  it('is not asked for once more when another worker got it while the server was too busy', async () => {
    const workflowId = await begin();
    const lost = await take(DEAD);
    await untilListed(1);
    const asked = whileTooBusy(() => handOn(lost));

    expect(await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0)).toBe(0);

    expect(asked).toHaveBeenCalledTimes(1);
    expect(await holderOf(workflowId)).toBe(OTHER);
  });

  it('is asked for no longer than until the next attempt could begin', async () => {
    await begin();
    await take(DEAD);
    await untilListed(1);
    const deadlines = jest.spyOn(films.server.client, 'withDeadline');
    const nowMs = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(nowMs);

    await giveBack(films.server.client, { name: 'render-1', isDead: true }, 0);

    const untilMs = deadlines.mock.calls.map(([deadline]) => Number(deadline) - nowMs);
    expect(Math.max(...untilMs)).toBeLessThan(1_000);
  });
});
