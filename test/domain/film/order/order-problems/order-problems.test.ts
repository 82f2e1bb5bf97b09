import { anything, assert, constantFrom, property } from 'fast-check';
import { newOrder, type Order } from '../../../../../src/domain/film/order/order';
import { problemsText, refusalOf } from '../../../../../src/domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../../../src/domain/film/order/order-problems/order-problems';
import { FIELDS, FULL_ORDER, goodOrders, withField } from '../../../../support/films/orders';

const story = { title: 'The Sea', text: 'A sea.' };

const told = (order: unknown) => problemsText(orderProblems(order));

/** The problems of the full order with one field changed. */
const toldWith = (field: string, value: unknown) => told(withField(FULL_ORDER, field, value));

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

const ownFile = (other: object = {}) => ({
  key: 'a'.repeat(64),
  mediaType: 'audio/wav',
  bytes: 9,
  sha256: 'b'.repeat(64),
  ...other,
});

describe('an order with music of one’s own', () => {
  it('is good', () => {
    expect(orderProblems({ ...FULL_ORDER, music: { file: ownFile(), licence: 'CC BY 4.0' } })).toEqual([]);
    expect(orderProblems({ ...FULL_ORDER, music: { file: ownFile({ mediaType: 'audio/flac' }) } })).toEqual([]);
  });
});

describe('an order of which no film can be made', () => {
  const number = ' number from ';
  it.each([
    ['story', undefined, 'story should be a story with title and text, but is missing'],
    ['story', null, 'story should be a story with title and text, but is null'],
    ['story', 'A sea.', 'but is "A sea."'],
    ['story', ['A sea.'], 'but is a list of 1'],
    ['story.title', '', 'story.title should be text of 1 to 300 characters, but is empty'],
    ['story.text', ' \n', 'story.text should be text of 1 to 1950000 characters, but is blank'],
    ['script', null, 'script should be a script with title and scenes, but is null'],
    ['script.scenes', [], 'script.scenes should be a list of 1 to 500 scenes, but is a list of 0'],
    ['script.scenes', Array.from({ length: 501 }), 'but is a list of 501'],
    ['script.scenes[1]', undefined, 'script.scenes[1] should be a scene with text and imagePrompt, but is missing'],
    ['script.scenes[1].text', 'a '.repeat(2_001), 'but has 4002 ("a a a a'],
    [
      'script.scenes[1].text',
      `A ${'long'.repeat(51)} word.`,
      'script.scenes[1].text should have words of at most 200 characters, but has one of 204 ("longlong',
    ],
    ['script.scenes[1].text', '… !!!', 'should have at least one letter or number, but has none'],
    ['script.scenes[1].image', 'x', 'script.scenes[1].image should be left out'],
    ['verbatim', 'yes', 'verbatim should be true or false, but is "yes"'],
    ['sceneCount', 501, number],
    ['sceneCount', 1.5, number],
    ['sceneCount', '3', number],
    ['storySeed', 2 ** 32, 'storySeed should be a whole number from 0 to 4294967295, but is 4294967296'],
    ['style', 's'.repeat(301), 'style should be text of 1 to 300 characters, but has 301'],
    ['language', '!!', 'language should be a language tag such as en, en-GB or de, but is "!!"'],
    ['language', `en-${'x'.repeat(1e7)}`, 'of 10000003 characters'],
    ['motion', 'wild', 'motion should be none or gentle or lively, but is "wild"'],
    ['border', 'wipe', 'border should be cut or fade or dip, but is "wipe"'],
    ['music', { file: { key: '../x' } }, 'music.file.key should be a sha256 in hex, but is "../x"'],
    ['music', { file: ownFile({ sha256: '../../etc/passwd' }) }, 'music.file.sha256 should be a sha256 in hex, but is'],
    [
      'music',
      { file: ownFile({ mediaType: 'image/png' }) },
      'music.file.mediaType should be audio/wav or audio/mpeg or',
    ],
    ['music', { file: ownFile({ bytes: 2 ** 40 }) }, 'music.file.bytes should be a whole number from 1 to 268435456'],
    ['music', { file: ownFile(), licence: ' ' }, 'music.licence should be text of 1 to 20000 characters, but is blank'],
    ['music', { file: ownFile(), mood: 'calm' }, 'music.mood should be left out'],
    ['music', { file: '/home/me/mine.mp3' }, 'music.file should be a stored file to be music (WAV, MP3'],
    ['format', 'round', 'format should be portrait or landscape or square, but is "round"'],
    ['format', '__proto__', 'but is "__proto__"'],
    ['format', 'constructor', 'but is "constructor"'],
    ['format', { width: 1, height: 1, fps: 30 }, 'but is an object'],
    ['voice', 7, 'voice should be text of 1 to 200 characters, but is 7'],
    ['narrator', 'local', 'narrator should be a choice of provider and model, but is "local"'],
    ['illustrator.model', undefined, 'illustrator.model should be text of 1 to 200 characters, but is missing'],
    ['fallbacks.narrator.voice', undefined, 'fallbacks.narrator.voice should be text'],
    ['fallbacks.narrator', { provider: 'local', model: 'flite' }, 'fallbacks.narrator.narrator should be a choice'],
    ['pronunciations', ['Eefa'], 'pronunciations should be words with how they are said, but is'],
    ['pronunciations', { 'two words': 'x' }, 'should have single words of at most 200 characters, but has "two words"'],
    ['pronunciations', { '—': 'dash' }, 'should have single words'],
    ['pronunciations', { Aoife: '…' }, 'pronunciations.Aoife should have at least one letter or number'],
    [
      'pronunciations',
      Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`word${index}`, 'word'])),
      'should have at most 200 words, but has 201',
    ],
    ['imagesInFlight', 0, 'imagesInFlight should be a whole number from 1 to 100, but is 0'],
    ['imagesInFlight', 101, number],
    ['imagesInFlight', NaN, 'but is NaN'],
    ['imagesInFlight', Infinity, 'but is Infinity'],
    // What JSON makes of NaN.
    ['imagesInFlight', null, 'but is null'],
    ['imagesInFlight', 10n, 'but is a bigint'],
    ['purse.mostMicroUsd', -1, number],
    ['purse.mostMicroUsd', NaN, number],
    ['purse.prices.pictureMicroUsd', null, number],
    ['purse.sceneCount', 0, number],
    [
      'soFar',
      { progress: {}, made: {} },
      'soFar should be left out, since this version of Storyreel has no such field',
    ],
    ['__proto__', { story }, '__proto__ should be left out'],
  ])('because of its %s is told what was expected and what came', (field, value, sentence) => {
    const text = toldWith(field, value);
    expect(text).toContain(sentence);
    expect(text.startsWith(field) || text.startsWith(`${field}.`)).toBe(true);
  });

  it.each([undefined, null, 'order', 7, [], [FULL_ORDER], () => FULL_ORDER, Buffer.from('{}')])(
    'but something else, such as %p, is told what it is',
    (value) => {
      expect(told(value)).toMatch(/^the whole should be an order with a story, but is /);
    },
  );

  it('has nothing of what it inherits: that would not be in its JSON', () => {
    expect(told(Object.create(FULL_ORDER))).toMatch(/^story should be a story/);
  });

  it.each([
    [300, 2_490, 'word '],
    [300, 2_400, '海'],
    [500, 1_100, 'word '],
  ])('as a whole, with %i scenes of %i bytes each, is told that it could not be handed over', (scenes, bytes, word) => {
    expect(told(scripted(scenes, bytes, word))).toMatch(
      new RegExp(
        `^script should be so short .* at most 1950000 bytes .*, but would make one of \\d{7} with its ${scenes} scenes$`,
      ),
    );
  });

  it.each([
    [1, 10],
    [300, 2_200],
    [500, 980],
  ])('is not one with %i scenes of %i bytes each', (scenes, bytes) => {
    expect(told(scripted(scenes, bytes, 'word '))).toBe('');
  });

  it('is too much as a whole for its borders too', () => {
    const order = scripted(500, 980, 'word ');
    expect(told({ ...order, border: 'cut' })).toBe('');
    expect(told({ ...order, border: 'fade' })).toMatch(/^script should be so short /);
  });

  it('is refused in one sentence, that names five fields at most', () => {
    expect(refusalOf(orderProblems({ ...FULL_ORDER, format: 'round' }))).toBe(
      'No film can be made of this order: format should be portrait or landscape or square, but is "round". ' +
        'Change it, and order again.',
    );
    expect(refusalOf(orderProblems({}))).toMatch(/^([^;]+; ){5}and 3 more\. Change it, and order again\.$/);
  });
});

describe('whatever comes for an order', () => {
  const weird = anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  });

  it('never throws, and is told in a short sentence', () => {
    assert(
      property(weird, (value) => {
        const problems = orderProblems(value);
        expect(problems.length).toBeGreaterThan(0);
        expect(refusalOf(problems).length).toBeLessThan(1_000);
      }),
      { seed: 2, numRuns: 3_000 },
    );
  });

  it('is told of where a field of a good order is anything else', () => {
    assert(
      property(constantFrom(...FIELDS), weird, (field, value) => {
        const problems = orderProblems(withField(FULL_ORDER, field, value));
        // Some other values are good as well; a problem lies at the field, in it, or in what was taken away with it.
        for (const problem of problems) expect(`${problem.field}.`.replaceAll('[', '.[')).toMatch(startOf(field));
        for (const { expected, came } of problems) {
          expect(expected).toMatch(/^(be|have) /);
          expect(came).toMatch(/^(is|has) /);
        }
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });

  it('is found bad where a field that must be there is not, and good where it may be left out', () => {
    const optional =
      /^(script|script\.style|script\.scenes\[\d+\]\.characters|sceneCount|style|storySeed|pinsCharacters|motion|border|captions|softSubtitles|music|thumbnail|logo|titleCard|endCard|draft|fallbacks(\.\w+)?|pronunciations(\.\w+)?|speed|cast(\.\w+)?|imagesInFlight|purse|purse\.prices\.\w+|wishes|wishes\.2|wishes\.2\.voice|wishes\.2\.(takes|own)(\.\w+)?|review(\.\w+)?|attentionTimeoutMs|revises|revisions|revisions\[0\]\.change\.\w+|scriptRevision|scriptRevision\.title|scriptRevision\.scenes\[1\]\.characters)$/;
    for (const field of FIELDS) {
      const isGood = orderProblems(withField(FULL_ORDER, field, undefined)).length === 0;
      expect([field, isGood]).toEqual([field, optional.test(field)]);
    }
  });

  it('may throw itself when it is read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = Object.defineProperty({ ...FULL_ORDER }, 'style', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    for (const value of [proxy, hostile])
      expect(told(value)).toBe('the whole should be plain data, but cannot be read');
  });

  it('may be huge: no more is read of it than an order may hold', () => {
    const long = 'x'.repeat(2 ** 28);
    for (const field of FIELDS) expect(toldWith(field, long).length).toBeLessThan(600);
    expect(toldWith('script.scenes', Object.assign([], { length: 2 ** 32 - 1 }))).toContain('is a list of 4294967295');
    let deep: object = {};
    for (let depth = 0; depth < 1_000_000; depth++) deep = { deep };
    expect(told({ ...FULL_ORDER, deep, story: deep })).toContain('story.deep should be left out');
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, index]));
    expect(orderProblems(wide).length).toBeLessThan(20);
  });

  it('is read a bounded number of times for each scene', () => {
    const readsOf = (scenes: number) => {
      let reads = 0;
      const counted = (value: object): object =>
        new Proxy(value, {
          get(target, name, receiver) {
            reads++;
            const part: unknown = Reflect.get(target, name, receiver);
            return typeof part === 'object' && part !== null ? counted(part) : part;
          },
        });
      expect(told(counted(scripted(scenes, 100, 'word ')))).toBe('');
      return reads;
    };
    const [few, many] = [readsOf(50), readsOf(500)];
    expect(many).toBeLessThan(11 * few);
  });
});

/** An order with so many scenes, each of so many bytes of text; the story has them once more. */
function scripted(scenes: number, bytes: number, word: string): Order {
  const text = word.repeat(Math.floor(bytes / Buffer.byteLength(word)));
  const script = { title: 'The Sea', scenes: Array.from({ length: scenes }, () => ({ text, imagePrompt: 'b' })) };
  return newOrder({ title: 'The Sea', text: Array.from({ length: scenes }, () => text).join('\n\n') }, { script });
}

/** What begins with a field's path. */
function startOf(field: string): RegExp {
  return new RegExp(`^${field.replaceAll('[', '.[').replace(/[.[\]]/g, '\\$&')}\\.`);
}
