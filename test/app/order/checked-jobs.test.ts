import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkedJobs } from '../../../src/app/order/checked-jobs';
import { newOrder, type Order } from '../../../src/domain/film/order/order';
import { checkingIn } from './checks/checking';

const ENGLISH = 'The keeper climbed the stairs every evening, and when the lamp was lit he looked at the sea.';
const GERMAN = 'Der alte Wärter stieg jeden Abend die Treppe hinauf, und das Meer war dunkel und still.';
const orderOf = (title: string, choices: Partial<Order> = {}, text = ENGLISH) => newOrder({ title, text }, choices);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-checked-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const home = () => ({ STORYREEL_HOME: join(directory, 'home') });
const checked = (orders: Order[], out = `${directory}/`, environment: NodeJS.ProcessEnv = {}, more = {}) =>
  checkedJobs(orders, { out }, { ...checkingIn({ ...home(), ...environment }), ...more });

describe('orders, before any work', () => {
  it('become jobs with a place each, and what is to be told of each', async () => {
    const jobs = await checked([orderOf('Sea'), orderOf('Meer', {}, GERMAN), orderOf('Lake', { draft: true })]);
    expect(jobs.map(({ place }) => place.path)).toEqual(
      ['Sea.mp4', 'Meer.mp4', 'Lake (draft).mp4'].map((name) => join(directory, name)),
    );
    expect(jobs.map(({ warnings }) => warnings)).toEqual([[], [expect.stringMatching(/seems to be in German/)], []]);
  });

  it('tell of letters without a font, where these are drawn', async () => {
    const told = async (choices: Partial<Order>) =>
      (await checked([orderOf('漢', choices, `${ENGLISH} 漢`)]))[0]?.warnings ?? [];
    expect(await told({})).toEqual([expect.stringMatching(/^1 characters have no font here.*: 漢\./)]);
    expect(await told({ captions: { preset: 'none' } })).toEqual([]);
    expect(await told({ captions: { preset: 'none' }, titleCard: { spoken: false } })).toHaveLength(1);
    expect(await told({ captions: { preset: 'none' }, endCard: { text: '漢', spoken: false } })).toHaveLength(1);
  });

  it('judge a script by its own words, also where the story was told otherwise', async () => {
    const script = { title: 'Sea', scenes: [{ text: GERMAN, imagePrompt: 'a sea' }] };
    const [job] = await checked([orderOf('Sea', { script })]);
    expect(job?.warnings).toEqual([expect.stringMatching(/seems to be in German/)]);
    const russian = { title: 'Sea', scenes: [{ text: 'Море было тёмным и тихим.', imagePrompt: 'a sea' }] };
    await expect(checked([orderOf('Sea', { script: russian })])).rejects.toThrow(
      '"Sea" is not written in Latin letters, as "en" is: only 0 of its 20 letters are.',
    );
  });

  it('are all refused, and nothing is made for them, where one could not be kept', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const store = join(file, 'store');
    await expect(
      checked([orderOf('Sea')], join(directory, 'films/'), { STORYREEL_STORE: store }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: `Nothing can be kept in the store ${store} (ENOTDIR). There is a file where a directory should be: move it away.`,
    });
    expect((await readdir(directory)).toSorted()).toEqual(['file', 'home']);
  });

  it('are refused where the place of one is taken; where they are planned only, that is told', async () => {
    const path = join(directory, 'film.mp4');
    await writeFile(path, 'mine');
    const sentence = `${path}, or a file that goes beside it`;
    await expect(checked([orderOf('Sea')], path)).rejects.toThrow(sentence);
    const [planned] = await checked([orderOf('Sea')], path, {}, { isPlanned: true });
    expect(planned?.warnings).toEqual([expect.stringContaining(`It can be planned, but not be written: ${sentence}`)]);
    await expect(checked([orderOf('Sea')], join(directory, 'film.avi'), {}, { isPlanned: true })).rejects.toThrow(
      'must end in .mp4',
    );
  });
});

describe('a server of voices', () => {
  let server: Server;
  let asked: string[];
  let url: string;
  beforeEach(async () => {
    asked = [];
    server = createServer(({ url: path }, response) => {
      asked.push(path ?? '');
      response.writeHead(503).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  const spoken = (title: string, voice: string) =>
    orderOf(title, { narrator: { provider: 'chatterbox', model: 'chatterbox' }, voice });

  it('is asked once for all orders with the same voice, and told of with each of them', async () => {
    const environment = { CHATTERBOX_URLS: url };
    await checked([spoken('Sea', 'Emily')], undefined, environment);
    const forOne = asked.length;
    expect(forOne).toBeGreaterThan(0);
    const jobs = await checked(
      ['Sea', 'Lake', 'Pond'].map((title) => spoken(title, 'Emily')),
      undefined,
      environment,
    );
    expect(asked).toHaveLength(2 * forOne);
    expect(jobs.map(({ warnings }) => warnings.length)).toEqual([1, 1, 1]);
    await checked([spoken('Sea', 'Emily'), spoken('Lake', 'Axel')], undefined, environment);
    expect(asked).toHaveLength(4 * forOne);
  });

  it('is not asked when something is wrong with another of the orders', async () => {
    const orders = [spoken('Sea', 'Emily'), orderOf('Lake', { voice: 'nobody' })];
    await expect(checked(orders, undefined, { CHATTERBOX_URLS: url })).rejects.toThrow('It is "nobody"');
    expect(asked).toEqual([]);
  });

  it('is not asked where those who speak are made already', async () => {
    const [job] = await checked([spoken('Sea', 'Emily')], undefined, { CHATTERBOX_URLS: url }, { speakers: [] });
    expect(job?.warnings).toEqual([]);
    expect(asked).toEqual([]);
  });
});
