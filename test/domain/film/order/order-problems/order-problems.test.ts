import { refusalOf } from '../../../../../src/domain/film/order/order-problems/order-problem';
import { orderProblems } from '../../../../../src/domain/film/order/order-problems/order-problems';
import { FULL_ORDER } from '../../../../support/films/orders';
import { told, toldWith } from './told';
import { ownFile } from './own-file';
import { scripted } from './scripted-order';

const story = { title: 'The Sea', text: 'A sea.' };

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
