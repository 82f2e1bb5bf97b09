import { WorkflowNotFoundError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../src/client/film-client';
import { filmIdOf, planIdOf } from '../../src/client/film-id';
import { OrderError } from '../../src/client/ordering/order-error';
import { TermsError } from '../../src/client/ordering/terms';
import { MAKE_FILM, PLAN_FILM } from '../../src/contract/film';
import { gateId, IMAGE_GATE } from '../../src/contract/gate';
import { QUEUES } from '../../src/contract/queues';
import { newOrder, type Order } from '../../src/domain/film/order/order';
import type { Purse } from '../../src/domain/purse/purse';
import { impatient } from '../support/temporal/impatient';
import { joinTemporalServer } from '../support/temporal/temporal-server';

const PRICES = { scriptMicroUsd: 0, voiceMicroUsd: 0, pictureMicroUsd: 2_700 };

let server: TestWorkflowEnvironment;
let films: FilmClient;
let number = 0;

beforeAll(async () => {
  server = await joinTemporalServer();
  films = filmClient(impatient(server.client));
});
afterAll(() => server?.teardown());

const purseOf = (mostMicroUsd: number, prices: Purse['prices'] = PRICES): Purse => ({
  mostMicroUsd,
  prices,
  sceneCount: 3,
});

/** A story of its own for each test; no worker is there, so that a film that was begun stays in the making. */
const aStory = () => ({ title: 'The Sea', text: `A sea, and another one: ${number++}.` });

describe('an order that joins a film in the making', () => {
  it.each([
    [
      'without a limit',
      undefined,
      /is being made already as film-\w+, with no limit on what it costs: your limit of \$0\.05/,
    ],
    [
      'with a higher limit',
      purseOf(1_000_000),
      /, and may cost up to \$1\.00: your limit of \$0\.0500 would not be kept/,
    ],
    [
      'with lower prices',
      purseOf(50_000, { ...PRICES, pictureMicroUsd: 2_000 }),
      /, and may cost up to \$0\.0500, reckoned with lower prices: your limit of \$0\.0500/,
    ],
  ])('%s is refused where it has a limit of its own, and told what to do', async (_what, purse, sentence) => {
    const story = aStory();
    const { id } = await films.start(newOrder(story, { ...(purse && { purse }) }));
    const joining = films.start(newOrder(story, { purse: purseOf(50_000) }));
    await expect(joining).rejects.toThrow(TermsError);
    await expect(joining).rejects.toThrow(sentence);
    await expect(joining).rejects.toThrow(`"storyreel terms ${id} --max-cost 0.05"`);
  });

  it.each([
    ['the same limit', purseOf(50_000), purseOf(50_000)],
    ['a lower limit than its own', purseOf(40_000), purseOf(50_000)],
    ['a limit, having none itself', purseOf(40_000), undefined],
    [
      'no limit, where nothing costs anything',
      undefined,
      purseOf(0, { scriptMicroUsd: 0, voiceMicroUsd: 0, pictureMicroUsd: 0 }),
    ],
  ])('with %s is that film', async (_what, held, asked) => {
    const story = aStory();
    const first = await films.start(newOrder(story, { ...(held && { purse: held }) }));
    const second = await films.start(newOrder(story, { ...(asked && { purse: asked }) }));
    expect(second).toEqual({ ...first, made: false, notes: [] });
  });

  it('hears what else of it does not hold: pictures in flight', async () => {
    const story = aStory();
    const { notes: none } = await films.start(newOrder(story));
    const { notes } = await films.start(newOrder(story, { imagesInFlight: 3 }));
    expect(none).toEqual([]);
    expect(notes).toEqual(['it was begun with one picture in flight, and goes on so']);
  });

  it('hears that the licence of its music stays as it was begun', async () => {
    const story = aStory();
    const file = { key: 'a'.repeat(64), mediaType: 'audio/wav', bytes: 9, sha256: 'b'.repeat(64) };
    const { id } = await films.start(newOrder(story, { music: { file } }));
    const joined = await films.start(newOrder(story, { music: { file, licence: 'CC BY 4.0' } }));
    expect(joined).toMatchObject({ id, notes: [expect.stringContaining('another text of the licence of its music')] });
  });

  it('again joins it too, with the same terms', async () => {
    const story = aStory();
    await films.start(newOrder(story));
    const again = films.start(newOrder(story, { purse: purseOf(50_000) }), { again: true });
    await expect(again).rejects.toThrow(TermsError);
    expect(await films.start(newOrder(story), { again: true })).toMatchObject({ made: false, notes: [] });
  });

  it('is begun by it when the film has been cancelled: its own limit holds then', async () => {
    const story = aStory();
    const { id } = await films.start(newOrder(story));
    await server.client.workflow.getHandle(id).terminate();
    const order = newOrder(story, { purse: purseOf(50_000) });
    expect(await films.start(order)).toEqual({ id, made: false, notes: [] });
    expect((await startedWith(id)).purse).toEqual(order.purse);
  });

  it('is compared with what the film was begun with, by whomever, though it be no order', async () => {
    const story = aStory();
    const order = newOrder(story, { purse: purseOf(50_000) });
    const options = { workflowId: filmIdOf(order), taskQueue: QUEUES.films, args: [null] };
    await server.client.workflow.start(MAKE_FILM, options);
    await expect(films.start(order)).rejects.toThrow(/with no limit/);
    expect(await films.start(newOrder(story))).toMatchObject({ made: false });
  });

  it('is refused as a plan, too', async () => {
    const story = aStory();
    const options = { workflowId: planIdOf(newOrder(story)), taskQueue: QUEUES.films, args: [newOrder(story)] };
    await server.client.workflow.start(PLAN_FILM, options);
    await expect(films.plan(newOrder(story, { purse: purseOf(50_000) }))).rejects.toThrow(TermsError);
  });
});

describe('a workflow that is no film', () => {
  it('cannot be cancelled as one: the image gate goes on', async () => {
    const workflowId = gateId('an account');
    await server.client.workflow.start(IMAGE_GATE, { workflowId, taskQueue: QUEUES.films, args: [null] });
    await expect(films.cancel(workflowId)).rejects.toThrow(WorkflowNotFoundError);
    const { events } = await server.client.workflow.getHandle(workflowId).fetchHistory();
    expect(events?.some((event) => event.workflowExecutionCancelRequestedEventAttributes)).toBe(false);
  });
});

describe('an order of which no film can be made', () => {
  it.each([
    [{ ...newOrder(aStory()), format: 'round' } as unknown as Order, /format should be portrait .* but is "round"/],
    [null as unknown as Order, /the whole should be an order/],
  ])('is refused before anything is begun', async (order, sentence) => {
    for (const ordered of [films.start(order), films.plan(order)]) {
      await expect(ordered).rejects.toThrow(OrderError);
      await expect(ordered).rejects.toThrow(sentence);
    }
  });
});

async function startedWith(id: string): Promise<Order> {
  const { events } = await server.client.workflow.getHandle(id).fetchHistory();
  const payload = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  return JSON.parse(Buffer.from(payload?.data ?? []).toString()) as Order;
}
