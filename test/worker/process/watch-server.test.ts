import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { NativeConnection } from '@temporalio/worker';
import { watchServer, type ServerWatch } from '../../../src/worker/process/watch-server';
import { eventually } from '../../support/eventually';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { openWay, type WayToServer } from '../../support/temporal/way-to-server';

let server: TestWorkflowEnvironment;
let way: WayToServer;
let connection: NativeConnection;
let temporal: Client;
let watch: ServerWatch | undefined;

beforeAll(async () => {
  server = await joinTemporalServer();
});

beforeEach(async () => {
  way = await openWay(server.address);
  connection = await NativeConnection.connect({ address: way.address });
  temporal = new Client({ connection });
});

afterEach(async () => {
  watch?.end();
  await connection.close();
  await way.close();
});

afterAll(() => server.teardown());

const isSo = (what: string, ask: () => boolean) => eventually(what, async () => ask());

describe('whether the server of a worker answers', () => {
  it.each(['cut', 'block'] as const)(
    'is so until it has not for a time, and from its next answer on: %s',
    async (how) => {
      const { answers } = (watch = watchServer(temporal, { everyMs: 100, withinMs: 1_000, goodForMs: 500 }));
      expect(answers()).toBe(true);
      way[how]();
      await isSo('the last answer is too old', () => !answers());
      way.mend();
      await isSo('there is a new answer', answers);
    },
  );

  it('is asked no more once the watch has ended', async () => {
    const asked = jest.spyOn(temporal.workflowService, 'getSystemInfo');
    watch = watchServer(temporal, { everyMs: 10, withinMs: 1_000, goodForMs: 60_000 });
    await isSo('it was asked', () => asked.mock.calls.length > 0);
    watch.end();
    const times = asked.mock.calls.length;
    await temporal.workflowService.getClusterInfo({});
    expect(asked).toHaveBeenCalledTimes(times);
  });
});
