import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledFailure } from '@temporalio/common';
import { WorkflowFailedError } from '@temporalio/client';
import type { Connected } from '../../../../src/app/connection/connected';
import { NO_ONLOOKER } from '../../../../src/app/film/following/onlooker';
import { orderAndDeliver } from '../../../../src/app/film/ordering/order-and-deliver';
import { notifierOf } from '../../../../src/app/notice/notifier';
import type { Job } from '../../../../src/app/order/job';
import type { FilmClient } from '../../../../src/client/film-client';
import { TermsError } from '../../../../src/client/ordering/terms';
import { outcomeJson } from '../../../../src/cli/display/film/outcomes';
import { readSettings } from '../../../../src/config/settings';
import { newOrder } from '../../../../src/domain/film/order/order';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-deliver-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const job: Job = {
  order: newOrder({ title: 'Sea', text: 'A sea.' }),
  place: { path: 'Sea.mp4', ifTaken: 'another name', isNamed: false },
  warnings: [],
};

/** What a program is told of a film that is made by these. */
async function toldOf(films: Partial<FilmClient>): Promise<object> {
  const settings = readSettings({ STORYREEL_HOME: home, TEMPORAL_ADDRESS: '127.0.0.1:1' });
  const how = { settings, untilItWaits: false, notifier: notifierOf(undefined, () => undefined) };
  const connected = { films, pageOf: () => undefined } as unknown as Connected;
  return outcomeJson(await orderAndDeliver(job, how, connected, async () => NO_ONLOOKER));
}

const start: FilmClient['start'] = async () => ({ id: 'film-Sea', made: false, notes: [] });
async function* watch() {}

describe('a film that is not made', () => {
  it.each([
    ['failed', new Error('No picture.')],
    ['was cancelled', new CancelledFailure('stopped')],
  ])('has its id where it %s', async (_what, cause) => {
    const result = () => Promise.reject(new WorkflowFailedError('failed', cause, 'NON_RETRYABLE_FAILURE'));
    expect(await toldOf({ start, watch, result })).toMatchObject({ title: 'Sea', state: 'failed', id: 'film-Sea' });
  });

  it('has none where it was not even ordered', async () => {
    const refuse = () => Promise.reject(new TermsError('It may cost more than it may.'));
    expect(await toldOf({ start: refuse })).toEqual({
      ...{ title: 'Sea', state: 'refused', failure: 'It may cost more than it may.' },
    });
  });
});
