import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../../src/client/film-client';
import { FAILURES } from '../../../../src/contract/failures';
import { newOrder } from '../../../../src/domain/film/order/order';
import { openStore } from '../../../../src/store/open-store';
import { forgetFilm } from '../../../support/films/forget-film';
import { withFilmWorkers, type During } from '../../../support/films/film-workers';
import { keptFilm } from '../../../support/films/kept-film';
import { madeWithStandIns } from '../../../support/films/made-with-stand-ins';
import { joinTemporalServer } from '../../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../../support/temporal/workflow-bundle';
import { answerOf } from '../../terminal';

let server: TestWorkflowEnvironment;
let storeDirectory: string;
let filmId: string;
const before = process.env['TEMPORAL_ADDRESS'];

beforeAll(async () => {
  server = await joinTemporalServer();
  process.env['TEMPORAL_ADDRESS'] = server.address;
  const fallbacks = { illustrator: { provider: 'local', model: 'painter' } };
  const order = newOrder(
    { title: 'The Sea', text: 'A sea.' },
    { illustrator: { provider: 'vendor', model: 'm' }, fallbacks },
  );
  const scenes = [{ text: 'A sea.', imagePrompt: 'sea' }];
  const refuse = (work: string) => {
    if (!work.includes('by vendor')) return;
    throw ApplicationFailure.nonRetryable('Refused.', FAILURES.change, { kind: 'refused' });
  };
  storeDirectory = await mkdtemp(join(tmpdir(), 'storyreel-show-'));
  const store = openStore(storeDirectory);
  const bundle = await bundleWorkflows();
  const during: During = (activities, use) => withFilmWorkers(server, bundle, activities, use);
  const made = await madeWithStandIns(server, during, order, scenes, refuse, { store });
  filmId = made.id;
});
afterAll(async () => {
  if (before === undefined) delete process.env['TEMPORAL_ADDRESS'];
  else process.env['TEMPORAL_ADDRESS'] = before;
  await server?.teardown();
  await rm(storeDirectory, { recursive: true, force: true });
});

/** What `storyreel show` says. */
function said(...options: string[]): Promise<string> {
  return saidOf(filmId, ...options);
}

function saidOf(id: string, ...options: string[]): Promise<string> {
  return answerOf(['show', id, ...options], { STORYREEL_STORE: storeDirectory, TEMPORAL_ADDRESS: server.address });
}

describe('storyreel show', () => {
  it('tells each step of a film that is made, when no worker is up any more', async () => {
    const text = await said();
    expect(text).toContain(`"The Sea" (${filmId}): made`);
    expect(text).toMatch(/scene 1\/1: voice .*\n.*scene 1\/1: picture .*\n.*scene 1\/1: clip .*\n.*sound .*\n.*film /);
    expect(text).not.toContain('No worker');
  });

  it('tells what went wrong and was mended', async () => {
    expect(await said()).toMatch(/\n\nscene 1\/1: picture: the fallback took over\. Refused\.$/);
  });

  it('prints them as one line of JSON for programs', async () => {
    expect(JSON.parse(await said('--json'))).toMatchObject({
      id: filmId,
      state: 'made',
      progress: { scenes: [{ clip: { state: 'done' } }], merge: { state: 'done' } },
    });
  });

  it('tells the same of a film that the server has forgotten, from the store', async () => {
    const before = await said();
    await forgetFilm(server, filmId);
    expect(await said()).toBe(before);
    expect(JSON.parse(await said('--json'))).toMatchObject({ id: filmId, title: 'The Sea', state: 'made' });
  });

  it('says of a draft that it is one, whoever still knows of it', async () => {
    await keptFilm(openStore(storeDirectory), 'film-draft', { draft: true });
    expect(await saidOf('film-draft')).toContain('"The Sea" (film-draft), a draft: made');
    const { id } = await filmClient(server.client).start(
      newOrder({ title: 'The Lake', text: 'A lake.' }, { draft: true }),
    );
    await server.client.workflow.getHandle(id).terminate();
    expect(JSON.parse(await saidOf(id, '--json'))).toMatchObject({ id, draft: true });
    expect(await said()).not.toContain('draft');
  });

  it('refuses a film that neither knows', async () => {
    await expect(saidOf('film-none')).rejects.toThrow('There is no film film-none.');
  });
});
