import { InterceptingCall, status, type Interceptor } from '@grpc/grpc-js';
import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../src/client/film-client';
import { knowsAttributes } from '../../src/client/knows-attributes';
import { ATTRIBUTES } from '../../src/contract/attributes';
import { newOrder } from '../../src/domain/film/order/order';
import { addAttributes } from '../../src/embedded/server/add-attributes';
import { withFilmWorkers } from '../support/films/film-workers';
import { THREE_SCENES } from '../support/films/made-with-stand-ins';
import { standInActivities } from '../support/films/stand-in-activities';
import { joinTemporalServer, startTemporalServer } from '../support/temporal/temporal-server';
import { bundleWorkflows } from '../support/temporal/workflow-bundle';

let server: TestWorkflowEnvironment | undefined;
let connection: Connection | undefined;

afterEach(async () => {
  await connection?.close();
  await server?.teardown();
  connection = server = undefined;
});

/** Has a server know the search attributes, as whoever sets it up does. */
const told = ({ address, namespace }: TestWorkflowEnvironment) =>
  addAttributes(Number(address.split(':')[1]), namespace ?? 'default');

/** Refuses what Temporal Cloud does: there nobody may call the operator's service. */
const noOperator: Interceptor = (options, nextCall) => {
  if (!options.method_definition.path.includes('OperatorService')) return new InterceptingCall(nextCall(options));
  throw Object.assign(new Error('Request unauthorized.'), { code: status.PERMISSION_DENIED });
};

describe('the search attributes of films', () => {
  it('are known to a server that was told of them, and to no other', async () => {
    server = await joinTemporalServer();
    expect(await knowsAttributes(server.client)).toBe(false);
    await told(server);
    expect(await knowsAttributes(server.client)).toBe(true);
  });

  it('are seen to be known where nobody may list them, as in Temporal Cloud', async () => {
    server = await joinTemporalServer();
    await told(server);
    const { address, namespace = '' } = server;
    connection = await Connection.connect({ address, interceptors: [noOperator], connectTimeout: '5 minutes' });
    await expect(connection.operatorService.listSearchAttributes({ namespace })).rejects.toThrow('unauthorized');
    expect(await knowsAttributes(new Client({ connection, namespace }))).toBe(true);
  });

  it('count as unknown where the server does not say', async () => {
    server = await joinTemporalServer();
    await told(server);
    connection = await Connection.connect({ address: server.address, connectTimeout: '5 minutes' });
    const client = new Client({ connection, namespace: server.namespace ?? 'default' });
    await connection.close();
    expect(await knowsAttributes(client)).toBe(false);
  });

  it('are not shown by a film that is begun before its server goes by what it was told: it is made without', async () => {
    // As servers other than a dev server do, it reads its namespaces anew now and then; this one not while the test lasts.
    const settings = [
      'system.forceSearchAttributesCacheRefreshOnRead=false',
      'system.namespaceCacheRefreshInterval="24h"',
    ];
    server = await startTemporalServer(undefined, settings);
    await told(server);
    const { client } = server;
    const { namespace } = client.options;
    const listed = await client.connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(listed.customAttributes ?? {})).toEqual(expect.arrayContaining(Object.values(ATTRIBUTES)));
    const films = filmClient(client);
    await withFilmWorkers(server, await bundleWorkflows(), standInActivities(THREE_SCENES).activities, async () => {
      const { id } = await films.start(newOrder({ title: 'The Sea', text: 'A sea.' }));
      expect((await client.workflow.getHandle(id).describe()).memo).toEqual({ title: 'The Sea' });
      await films.result(id);
      const { events } = await client.workflow.getHandle(id).fetchHistory();
      expect(events?.filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
    });
  });
});
