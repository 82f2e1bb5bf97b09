import { priceLists, priceListsFor } from '../../../../src/app/order/cost/price-lists';
import { newOrder } from '../../../../src/domain/film/order/order';
import type { NamedOffer } from '../../../../src/providers/offers';

const make = async () => Promise.reject(new Error('nothing is made here'));
const offer = (provider: string, pricesAsOf?: string, missing?: string): NamedOffer => ({
  provider,
  missing,
  scriptwriter: { model: 'one', pricesAsOf, make },
});
const OFFERS = [offer('dated', '2026-11-22'), offer('said'), offer('keyless', '2026-11-22', 'It has no key.')];
const at = (day: string) => Date.parse(day);

describe('the price lists', () => {
  it('are those of the vendors that can be asked, with their days', () => {
    expect(priceLists(OFFERS, at('2026-12-01'))).toEqual([{ by: 'dated/one', asOf: '2026-11-22' }]);
  });

  it('are warned of when they are a year old', () => {
    expect(priceLists(OFFERS, at('2027-11-21'))[0]).not.toHaveProperty('advice');
    expect(priceLists(OFFERS, at('2027-11-22'))[0]?.advice).toMatch(
      /price of dated\/one is that of 2026-11-22, more than a year ago\. .* set the price that counts now/,
    );
  });

  it('of an order are those of its own providers', () => {
    const order = (provider: string) =>
      newOrder({ title: 'T', text: 'A sea.' }, { scriptwriter: { provider, model: 'one' } });
    expect(priceListsFor(order('dated'), OFFERS, at('2026-12-01'))).toHaveLength(1);
    expect(priceListsFor(order('said'), OFFERS, at('2026-12-01'))).toEqual([]);
    expect(priceListsFor(order('local'), OFFERS, at('2026-12-01'))).toEqual([]);
  });

  it('of an order are those of its cast and its fallbacks too, each once', () => {
    const speaking = ['told', 'cast', 'kept'].map((provider): NamedOffer => ({
      provider,
      narrator: { model: 'one', pricesAsOf: '2026-11-22', usualMs: 1, usualTimbre: 'v', make },
    }));
    const voiceOf = (provider: string) => ({ narrator: { provider, model: 'one' }, voice: 'v' });
    const order = newOrder(
      { title: 'T', text: 'A sea.' },
      {
        ...voiceOf('told'),
        cast: { Ann: voiceOf('cast'), Ben: voiceOf('cast') },
        fallbacks: { narrator: voiceOf('kept'), scriptwriter: { provider: 'dated', model: 'one' } },
      },
    );
    const lists = priceListsFor(order, [...OFFERS, ...speaking], at('2026-12-01'));
    expect(lists.map(({ by }) => by)).toEqual(['dated/one', 'told/one', 'cast/one', 'kept/one']);
  });
});
