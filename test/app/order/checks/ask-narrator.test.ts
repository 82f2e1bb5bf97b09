import { askNarrator } from '../../../../src/app/order/checks/ask-narrator';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator';
import { checkingIn } from './checking';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ scale: 1 / 1000 });
});
afterAll(() => simulator.close());

function asked(order: Partial<Order> = {}, environment: NodeJS.ProcessEnv = {}) {
  const context = checkingIn({
    STORYREEL_NARRATOR: 'chatterbox',
    CHATTERBOX_URLS: `${simulator.url}/chatterbox-1,${simulator.url}/chatterbox-2`,
    CHATTERBOX_LANGUAGES: 'en,de',
    MEDIA_SERVER_URL: `${simulator.url}/media-server`,
    ...environment,
  });
  return askNarrator({ ...newOrder({ title: 'T', text: 'A.' }, context.settings.roles), ...order }, context);
}

describe('a narrator, asked before a film begins', () => {
  it('says nothing when its servers would speak so', async () => {
    expect(await asked()).toEqual([]);
    expect(await asked({}, { STORYREEL_NARRATOR: 'media-server' })).toEqual([]);
    expect(await asked({}, { STORYREEL_NARRATOR: 'local' })).toEqual([]);
    expect(simulator.verdict().requests.speech).toBe(0);
  });

  it.each<[string, Partial<Order>, NodeJS.ProcessEnv, RegExp]>([
    ['a server has no such voice', { voice: 'Nobody' }, {}, /chatterbox-1 has \(Emily, .*but it is "Nobody"/],
    ['a voice speaks another language', { language: 'de' }, {}, /speaks "en", but the language is "de".*: Lena/],
    ['a server is none of Chatterbox', {}, { CHATTERBOX_URLS: 'MEDIA' }, /is a media server/],
  ])('refuses the order where %s', async (_what, order, environment, sentence) => {
    const urls = environment['CHATTERBOX_URLS'] ? { CHATTERBOX_URLS: `${simulator.url}/media-server` } : {};
    await expect(asked(order, urls)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(sentence),
    });
  });

  it('only warns where another narrator takes over', async () => {
    const order = {
      voice: 'Nobody',
      fallbacks: { narrator: { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' } },
    };
    expect(await asked(order)).toEqual([expect.stringMatching(/but it is "Nobody"/)]);
  });

  it('only warns where its servers are not there, or not ready: they may be, and all may be stored', async () => {
    expect(await asked({}, { CHATTERBOX_URLS: 'http://nowhere.invalid' })).toEqual([
      expect.stringMatching(/cannot be reached/),
    ]);
    const one = { CHATTERBOX_URLS: `${simulator.url}/chatterbox-1` };
    simulator.configure({ faults: [{ endpoint: 'speech', fault: 'unloaded' }] });
    await fetch(`${simulator.url}/chatterbox-1/tts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'One.', predefined_voice_id: 'Emily.wav' }),
    });
    expect(await asked({}, one)).toEqual([expect.stringMatching(/is there, but its model is not loaded/)]);
    simulator.configure({ faults: [] });
    simulator.reset();
  });

  it('is not asked where only workers elsewhere know its servers', async () => {
    const environment = { CHATTERBOX_URLS: '', TEMPORAL_ADDRESS: 'temporal:7233' };
    expect(await asked({ voice: 'Nobody' }, environment)).toEqual([]);
  });
});
