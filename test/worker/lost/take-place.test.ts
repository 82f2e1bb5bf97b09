import { WorkflowClient } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { takePlace } from '../../../src/worker/lost/take-place';
import { eventually } from '../../support/eventually';
import { useStepsUnderWay } from '../use-steps-under-way';
import { takeStep } from './take-step';

const films = useStepsUnderWay();

afterEach(() => {
  jest.restoreAllMocks();
});

describe("what a worker says of the steps of the one before it, in the worker's log", () => {
  it('is how many are begun anew', async () => {
    const { client } = films.server;
    const film = await films.begin();
    await takeStep(films.server, 'render-1/4711@host-0a1b2c3d');
    await eventually(
      'the film is listed',
      async () => (await client.workflow.count("ExecutionStatus = 'Running'")).count,
    );
    const said = jest.spyOn(Runtime.instance().logger, 'info');

    await takePlace(client, { name: 'render-1', isDead: true }, 0);

    expect(said.mock.calls).toEqual([['Steps of the worker before this one that are begun anew: 1.']]);
    await film.terminate();
  });

  it('is why they could not be given back', async () => {
    const { client } = films.server;
    jest.spyOn(WorkflowClient.prototype, 'list').mockImplementation(() => {
      throw new Error('no answer');
    });
    const said = jest.spyOn(Runtime.instance().logger, 'warn').mockImplementation();

    await takePlace(client, { name: 'render-1', isDead: true }, 0);

    expect(said.mock.calls).toEqual([
      ['The steps of the worker before this one could not be given back yet: no answer'],
    ]);
  });
});
