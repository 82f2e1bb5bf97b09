import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { keepFilms } from '../../../src/embedded/server/keep-films';
import { startTemporalServer } from '../../support/temporal/temporal-server';

describe('the ended films of an embedded server', () => {
  let server: TestWorkflowEnvironment;
  beforeAll(async () => (server = await startTemporalServer()));
  afterAll(() => server?.teardown());

  it('are kept for a year, and not for the day of a dev server', async () => {
    const daysKept = async () => {
      const { config } = await server.connection.workflowService.describeNamespace({ namespace: 'default' });
      return Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400;
    };
    expect(await daysKept()).toBe(1);
    await keepFilms(Number(server.address.split(':')[1]), 'default');
    expect(await daysKept()).toBe(365);
  });
});
