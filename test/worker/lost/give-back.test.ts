import { setTimeout as pause } from 'node:timers/promises';
import { defaultPayloadConverter } from '@temporalio/common';
import { processIdentity } from '../../../src/temporal/identity';
import { giveBack } from '../../../src/worker/lost/give-back';
import { STEPS, useStepsUnderWay } from '../use-steps-under-way';

const DEAD = 'render-1/4711@host-0a1b2c3d';
const OTHER = 'render-10/4712@host-4e5f6a7b';

const films = useStepsUnderWay();
const begin = async (): Promise<string> => (await films.begin()).workflowId;

/** A step in a worker's hands. */
interface Taken {
  workflowId: string;
  attempt: number;
  beat(told: unknown): Promise<unknown>;
  told: unknown;
}

/** A worker of this identity takes a step of the queue, as soon as there is one. */
async function take(identity: string): Promise<Taken> {
  const namespace = films.server.namespace ?? 'default';
  const { workflowService } = films.server.connection;
  for (;;) {
    const poll = () => workflowService.pollActivityTaskQueue({ namespace, taskQueue: { name: STEPS }, identity });
    // The server holds a poll for as long as its deadline allows.
    const task = await films.server.connection.withDeadline(Date.now() + 60_000, poll);
    const { taskToken, attempt, heartbeatDetails, workflowExecution } = task;
    if (!taskToken?.length) continue;
    const [payload] = heartbeatDetails?.payloads ?? [];
    return {
      workflowId: workflowExecution?.workflowId ?? '',
      attempt: attempt ?? 0,
      told: payload && defaultPayloadConverter.fromPayload(payload),
      beat(told) {
        const details = { payloads: [defaultPayloadConverter.toPayload(told)] };
        return workflowService.recordActivityTaskHeartbeat({ namespace, taskToken, identity, details });
      },
    };
  }
}

/** Who holds a film's step now, as the server sees it; undefined while nobody does. */
async function holderOf(workflowId: string): Promise<string | undefined> {
  const { raw } = await films.server.client.workflow.getHandle(workflowId).describe();
  const [step] = raw.pendingActivities ?? [];
  return Number(step?.state) === 2 ? (step?.lastWorkerIdentity ?? '') : undefined;
}

/** The server's list knows a workflow a moment after it has begun. */
async function untilListed(count: number): Promise<void> {
  const query = "ExecutionStatus = 'Running'";
  while ((await films.server.client.workflow.count(query)).count < count) await pause(20);
}

afterEach(async () => {
  for await (const { workflowId } of films.server.client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
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
});
