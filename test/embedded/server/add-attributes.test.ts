import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ATTRIBUTES } from '../../../src/contract/attributes';
import { addAttributes } from '../../../src/embedded/server/add-attributes';
import { startTemporalServer } from '../../support/temporal/temporal-server';

describe('the search attributes of films', () => {
  let server: TestWorkflowEnvironment;
  beforeAll(async () => (server = await startTemporalServer()));
  afterAll(() => server?.teardown());

  it('are there after a server was told of them, once or again, also where it was made without', async () => {
    const known = async () => {
      const { customAttributes } = await server.connection.operatorService.listSearchAttributes({
        namespace: 'default',
      });
      return Object.keys(customAttributes ?? {}).filter((name) => Object.values<string>(ATTRIBUTES).includes(name));
    };
    expect(await known()).toEqual([]);
    const port = Number(server.address.split(':')[1]);
    await addAttributes(port, 'default');
    await addAttributes(port, 'default');
    expect((await known()).toSorted()).toEqual(['StoryreelNeeds', 'StoryreelStage']);
  });
});
