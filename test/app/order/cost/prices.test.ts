import { pricesOf } from '../../../../src/app/order/cost/prices';
import { readSettings } from '../../../../src/config/settings';
import { newOrder, type Order } from '../../../../src/domain/film/order/order';
import { VENDORS } from '../../../../src/providers/registry';
import { toy } from '../../../support/vendors/toy-vendor';

const local = { provider: 'local', model: 'flite' };
const own = { provider: 'toy', model: 'small' };
const unknown = { provider: 'elsewhere', model: 'new' };
const settings = readSettings({ TOY_KEY: 'canary-71ba2f' }, true, [...VENDORS, toy]);

const pricesFor = (choices: Partial<Order>) =>
  pricesOf(newOrder({ title: 'The Sea', text: 'A sea.' }, choices), settings);

describe('what the providers of an order charge', () => {
  it('is nothing offline', () => {
    expect(pricesFor({})).toEqual({ scriptMicroUsd: 0, voiceMicroUsd: 0, pictureMicroUsd: 0 });
  });

  it('is what each says of this story and format, and nothing for a script that is there', () => {
    const roles = { scriptwriter: own, narrator: own, illustrator: own };
    expect(pricesFor({ ...roles, format: 'landscape' })).toEqual({
      scriptMicroUsd: 6,
      voiceMicroUsd: 2_000,
      pictureMicroUsd: 1_920,
    });
    const script = { title: 'The Sea', scenes: [{ text: 'A sea.', imagePrompt: 'sea' }] };
    expect(pricesFor({ ...roles, script }).scriptMicroUsd).toBe(0);
  });

  it('is that of whoever takes over where that is dearer', () => {
    expect(pricesFor({ fallbacks: { narrator: { narrator: own, voice: 'bear' } } }).voiceMicroUsd).toBe(2_000);
    const cheaper = { narrator: own, fallbacks: { narrator: { narrator: local, voice: 'slt' } } };
    expect(pricesFor(cheaper).voiceMicroUsd).toBe(2_000);
  });

  it('is that of the dearest of all who speak, the cast and the voices of single scenes', () => {
    const teller = { narrator: local, voice: 'slt' };
    const bear = { narrator: own, voice: 'bear' };
    expect(pricesFor({ ...teller, cast: { Mira: bear } }).voiceMicroUsd).toBe(2_000);
    expect(pricesFor({ ...teller, wishes: { 3: { voice: bear } } }).voiceMicroUsd).toBe(2_000);
    const other = { ...bear, narrator: unknown };
    expect(pricesFor({ ...teller, wishes: { 3: { voice: bear }, 4: { voice: other } } })).not.toHaveProperty(
      'voiceMicroUsd',
    );
  });

  it('is nothing for voices where nobody is to speak', () => {
    const order = newOrder({ title: 'The Sea', text: 'A sea.' }, { narrator: unknown });
    expect(pricesOf(order, settings, []).voiceMicroUsd).toBe(0);
  });

  it('is not known where one of those who may be asked is not known here', () => {
    expect(pricesFor({ narrator: unknown, illustrator: unknown })).toEqual({ scriptMicroUsd: 0 });
    expect(pricesFor({ fallbacks: { illustrator: unknown } })).not.toHaveProperty('pictureMicroUsd');
  });
});
