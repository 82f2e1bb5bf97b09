import type { Connected } from '../../../../src/app/connection/connected';
import { InputError } from '../../../../src/app/input-error';
import { draftOf } from '../../../../src/app/order/draft/draft-of';
import { wholeOf } from '../../../../src/app/order/draft/whole-of';
import { scriptFirst } from '../../../../src/app/order/draft/script-first';
import { filmIdOf } from '../../../../src/client/film-id';
import type { FilmClient } from '../../../../src/client/film-client';
import { readSettings } from '../../../../src/config/settings';
import type { Plan } from '../../../../src/contract/film';
import { formatOf } from '../../../../src/domain/film/order/order-format';
import { LOCAL_COMPOSER, newOrder, type Order } from '../../../../src/domain/film/order/order';
import { newMaking } from '../../../../src/domain/making/new-making';
import { nextSteps } from '../../../../src/domain/making/next-steps';
import { withSamePeople } from '../../../../src/app/order/same-people';
import { pricesOf } from '../../../../src/app/order/cost/prices';

const KEYS = { GEMINI_API_KEY: 'canary-key', TOGETHER_API_KEY: 'canary-key' };
const settings = readSettings({
  ...KEYS,
  STORYREEL_SCRIPTWRITER: 'gemini',
  STORYREEL_ILLUSTRATOR: 'together',
  STORYREEL_NARRATOR: 'chatterbox',
  CHATTERBOX_URLS: 'http://127.0.0.1:9',
});
const story = { title: 'The Sea', text: 'A sea. A boat.' };
const VENDOR = { provider: 'vendor', model: 'one' };
const paid = (choices: Partial<Order> = {}): Order => newOrder(story, { ...settings.roles, ...choices });

describe('the draft of an order', () => {
  it('has the same script, and else only what is offline and costs nothing', () => {
    const fallbacks = { scriptwriter: VENDOR, narrator: { narrator: VENDOR, voice: 'v' }, illustrator: VENDOR };
    const order = paid({ fallbacks, sceneCount: 4, music: { mood: 'calm', composer: VENDOR } });
    const draft = draftOf(order, settings);
    const stepOf = (of: Order) => nextSteps(newMaking(of));
    expect(order.scriptwriter.provider).toBe('gemini');
    expect(stepOf(draft)).toEqual(stepOf(order));
    expect(draft).toMatchObject({
      narrator: { provider: 'local' },
      illustrator: { provider: 'local' },
      music: { mood: 'calm', composer: LOCAL_COMPOSER },
      fallbacks: { scriptwriter: VENDOR },
    });
    expect(Object.keys(draft.fallbacks ?? {})).toEqual(['scriptwriter']);
    expect(pricesOf(draft, settings)).toMatchObject({ voiceMicroUsd: 0, pictureMicroUsd: 0 });
  });

  it('keeps the voice of who is offline already: it is spoken once for both', () => {
    const narrator = { provider: 'local', model: 'flite' };
    expect(draftOf(paid({ narrator, voice: 'rms' }), settings)).toMatchObject({ narrator, voice: 'rms' });
  });

  it('keeps a voice of espeak-ng, which costs nothing either, and so the language that it speaks', () => {
    const robotic = { narrator: { provider: 'espeak', model: 'espeak' }, voice: 'espeak', language: 'de' };
    expect(draftOf(paid(robotic), settings)).toMatchObject(robotic);
  });

  it('is another film, of half the pixels a side', () => {
    const order = paid({ format: 'landscape' });
    const draft = draftOf(order, settings);
    expect(filmIdOf(draft)).not.toBe(filmIdOf(order));
    expect([formatOf(order), formatOf(draft)]).toEqual([
      { width: 1920, height: 1080, fps: 30 },
      { width: 960, height: 540, fps: 30 },
    ]);
  });

  it('is refused in a language that no offline voice speaks', () => {
    const order = paid({ language: 'de' });
    expect(() => draftOf(order, settings)).toThrow(InputError);
    expect(() => draftOf(order, settings)).toThrow('A draft has an offline voice, but there is none for it.');
    expect(() => draftOf(order, settings)).toThrow(/"de"\. .*Then: STORYREEL_NARRATOR=espeak\.$/);
  });
});

describe('the film itself of a draft', () => {
  const fallbacks = { illustrator: VENDOR };
  const paying = { ...settings, composer: VENDOR, roles: { ...settings.roles, fallbacks } };

  it('is what was ordered, where nobody chose otherwise than the settings', () => {
    const whole = paid({ fallbacks, format: 'square', music: { mood: 'calm', composer: VENDOR } });
    const order = withSamePeople(whole, paying);
    expect(order.storySeed).toBeDefined();
    expect(wholeOf(draftOf(order, paying), paying, false)).toEqual(order);
  });

  it('has the offline voice that was chosen for it, and another one where that only stood in', () => {
    const rms = { narrator: { provider: 'local', model: 'flite' }, voice: 'rms' };
    const narratorOf = (choices: Partial<Order>, saysVoice = false) =>
      wholeOf(draftOf(paid(choices), settings), settings, saysVoice).narrator.provider;
    expect(narratorOf(rms)).toBe('local');
    expect(narratorOf({})).toBe('chatterbox');
    // Another voice is said: it is looked for with the narrator of the settings first, as for a new film.
    expect(narratorOf(rms, true)).toBe('chatterbox');
  });

  it('keeps its offline voice where the settings name nobody else', () => {
    const offline = readSettings({ STORYREEL_VOICE: 'slt' });
    expect(wholeOf(draftOf(newOrder(story), offline), offline, false).voice).toBe(newOrder(story).voice);
  });
});

describe('the script of a draft', () => {
  const times = { by: 'gemini/m', askedAtMs: 1, startedAtMs: 2, endedAtMs: 3, attempt: 1, reused: false };
  /** What is told of it, where the plan of it has these times; and how often one was asked for. */
  async function first(order: Order, told?: Partial<NonNullable<Plan['times']>>) {
    let plans = 0;
    const plan: FilmClient['plan'] = async () => {
      plans++;
      return { script: { title: 'The Sea', scenes: [] }, ...(told && { times: { ...times, ...told } }) };
    };
    const connected = { films: { plan } as FilmClient } as Connected;
    return { script: await scriptFirst(connected, order), asked: () => plans };
  }

  it.each([
    ['what it has cost', { costMicroUsd: 2_100 }, { isStored: false, microUsd: 2_100 }],
    ['that what it has cost is not known', {}, { isStored: false }],
    ['that the store had it', { reused: true, savedMicroUsd: 2_100 }, { isStored: true, microUsd: 0 }],
    ['that a free fallback wrote it', { by: 'local/sentences' }, { isStored: false, microUsd: 0 }],
  ])('is written before the draft, which tells %s', async (_what, told, script) => {
    const { asked, script: answered } = await first(paid(), told);
    expect(answered).toEqual(script);
    expect(asked()).toBe(1);
  });

  it.each([
    ['a person brings it', paid({ script: { title: 'T', scenes: [{ text: 'A.', imagePrompt: 'a' }] } })],
    ['nobody is paid for it', newOrder(story)],
  ])('is not asked for apart where %s', async (_why, order) => {
    const { asked, script } = await first(order);
    expect([script, asked()]).toEqual([undefined, 0]);
  });
});
