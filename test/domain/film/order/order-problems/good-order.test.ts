import { assert, property } from 'fast-check';
import { newOrder } from '../../../../../src/domain/film/order/order';
import { orderProblems } from '../../../../../src/domain/film/order/order-problems/order-problems';
import { FULL_ORDER, goodOrders, withField } from '../../../../support/films/orders';
import { told, toldWith } from './told';
import { ownFile } from './own-file';

const story = { title: 'The Sea', text: 'A sea.' };

describe('an order of which a film can be made', () => {
  it('has no problem, whatever is left out of what may be', () => {
    expect(told(newOrder(story))).toBe('');
    expect(told(FULL_ORDER)).toBe('');
    assert(
      property(goodOrders, (order) => expect(told(order)).toBe('')),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    ['story.title', 't'.repeat(300)],
    ['style', 's'.repeat(300)],
    ['imagesInFlight', 1],
    ['imagesInFlight', 100],
    ['sceneCount', 500],
    ['purse.mostMicroUsd', 0],
    ['purse.prices', {}],
    ['fallbacks', {}],
    ['script.scenes[0].text', 'word '.repeat(800).trim()],
    ['script.scenes[0].text', `https://example.org/${'a/'.repeat(80)}`],
    // Languages without spaces have sentences of one "word".
    ['script.scenes[0].text', '海'.repeat(1_000)],
    ['script.scenes[0].text', 'ทะเล'.repeat(500)],
    ['script.scenes[0].text', 'うみ、'.repeat(500)],
    ['pronunciations', {}],
    ['pronunciations', Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`word${index}`, 'word']))],
    ['pronunciations', { 海: 'hǎi' }],
  ])('may have %s at its bound', (field, value) => {
    expect(toldWith(field, value)).toBe('');
  });

  it('without a script has a story of at most 20,000 characters', () => {
    expect(told(newOrder({ ...story, text: 'word '.repeat(4_000) }))).toBe('');
    expect(told(newOrder({ ...story, text: 'word '.repeat(4_001) }))).toMatch(
      /^story\.text should be text of 1 to 20000 characters, but has 20005 \("word word .*…"\)$/,
    );
  });

  it('with a script may have a longer story: that is in its scenes', () => {
    const text = 'word '.repeat(10_000);
    expect(told(withField(FULL_ORDER, 'story.text', text))).toBe('');
    expect(told({ ...FULL_ORDER, script: undefined, story: { ...story, text } })).toMatch(/^story\.text/);
  });
});

describe('an order with music of one’s own', () => {
  it('is good', () => {
    expect(orderProblems({ ...FULL_ORDER, music: { file: ownFile(), licence: 'CC BY 4.0' } })).toEqual([]);
    expect(orderProblems({ ...FULL_ORDER, music: { file: ownFile({ mediaType: 'audio/flac' }) } })).toEqual([]);
  });
});
