import { resolvedStyle } from '../../src/domain/captions/style/resolved-style';
import { FORMATS } from '../../src/domain/format';
import { tokenOf } from '../../src/domain/text/spoken/token';
import { wordsOf } from '../../src/domain/text/words';
import { captionFonts } from '../../src/media/captions/caption-font';
import { checkedRequest } from '../../src/providers/gemini/checked-request';
import { namedFeatures } from '../../src/providers/local/sentences/features';
import { NOWHERE } from '../../src/providers/local/sentences/setting';
import { each, timed, type Way } from './way';

const showing = (preset: 'phrase' | 'word' | 'block') => ({
  style: resolvedStyle({ preset }),
  format: FORMATS.portrait,
  language: 'en',
});
const FONTS = captionFonts();
const REQUEST = checkedRequest({ story: { title: 'T', text: 'A sea. A hut.' }, language: 'en', verbatim: false });
const answerOf = (narration: string) =>
  JSON.stringify({
    title: 'T',
    style: 'ink',
    characters: [],
    scenes: [{ narration, imagePrompt: narration, characters: [] }],
  });

/** The functions that are called in ways of their own, by the file they are in, under src. */
export const OWN_WAYS: { [file: string]: { [name: string]: Way } } = {
  'app/order/reading/parse-script': {
    parseScript: (tried, text) =>
      tried('a.json', `{"title":"T","scenes":[{"text":${JSON.stringify(text)},"imagePrompt":"A"}]}`),
  },
  'cli/display/fit': { fit: (tried, text) => tried(text, 80) },
  'cli/display/as-typed': { asTyped: (tried, text) => tried(text, 'npx storyreel') },
  'cli/display/sentence-on': { sentenceOn: (tried, text) => tried({ columns: 80 }, text, 'npx storyreel') },
  'cli/display/wrapped': { wrapped: (tried, text) => tried(text, 80) },
  'cli/display/table': { table: (tried, text) => tried([['a'], [text]]) },
  'domain/captions/captions': {
    captionsOf: (tried, text) =>
      (['phrase', 'word', 'block'] as const).forEach((preset) => tried(timed(text), showing(preset))),
  },
  'domain/captions/heard-words': { heardWords: (tried, text) => tried(timed(text)) },
  'domain/captions/lines/break-cost': {
    breakCost: (tried, text) => each(timed(text), tried, 'en'),
    partsClauses: (tried, text) => each(timed(text), tried),
  },
  'domain/captions/lines/numbers': { isNumberWithUnit: (tried, text) => tried(text, text) },
  'domain/captions/style/letter-case': { withLetterCase: (tried, text) => tried(timed(text), 'upper', 'en') },
  'domain/captions/subtitles/cues': {
    cuesOf: (tried, text) => tried([timed(text)], { language: 'en', durationMs: 1e9 }),
  },
  'domain/film/card': { cardsOf: (tried, text) => tried({ titleCard: { spoken: true } }, text) },
  'domain/film/timeline': {
    spokenInRow: (tried, text) => tried({ voiceStartMs: 0 }, timed(text)),
    spokenInFilm: (tried, text) => tried(0, timed(text)),
  },
  'domain/text/address-pieces': {
    addressPieces: (tried, text) => tried({ text }),
    goesOnAsAddress: (tried, text) => tried({ text, glued: true }, { text }),
  },
  'domain/text/clauses': {
    splitClauses: (tried, text) => tried({ text }, 120),
    clauseWords: (tried, text) => tried(wordsOf(text), 120),
  },
  'domain/text/dialogue/who-speaks': {
    whoSpeaks: (tried, text) => tried(text, ['Mira', 'a', 'word']),
    add: (tried, text) => tried([], wordsOf(text), 'Mira'),
  },
  'domain/text/part': {
    inPlaceOf: (tried, text) => tried({ text }, text),
    endingAs: (tried, text) => tried(wordsOf(text), { text }),
  },
  'domain/text/spoken/dates': { sayDate: (tried, text) => tried(tokenOf(text), 'en') },
  'domain/text/spoken/pronunciations': {
    pronunciationsIn: (tried, text) => tried(text, { a: 'b', Mira: 'meera' }),
    pronunciationsFor: (tried, text) => tried(text, { pronunciations: { a: 'b', Mira: 'meera' } }),
    pronounced: (tried, text) => tried(text, { a: 'b', Mira: 'meera' }),
  },
  'domain/text/spoken/spoken-words': { saidTokens: (tried, text) => tried(wordsOf(text), 'en', { a: 'b' }) },
  'domain/text/spoken/token': { sayAbbreviation: (tried, text) => tried(tokenOf(text), text, true) },
  'media/captions/ass/ass-events': { assEvent: (tried, text) => tried(0, 'Caption', 0, 1000, text) },
  'media/captions/caption-direction': { readsRightToLeft: (tried, text) => tried(text, text) },
  'media/captions/font-runs': { divideByFont: (tried, text) => tried(text, FONTS, new Set()) },
  'painter/paint': { paint: (tried, text) => tried(text, { width: 360, height: 640, seed: 1 }) },
  'painter/reading/counted': { countOf: (tried, text) => tried([text, text], 1, true) },
  'painter/vocabulary/comparisons': { withoutComparisons: (tried, text) => tried(text.split(' ')) },
  'providers/gemini/answer/error-details': {
    errorDetails: (tried, text) => tried({ error: { message: text, details: [] } }),
  },
  'providers/gemini/answer/named-addresses': { namesOtherAddress: (tried, text) => tried(text, 'a story of http://a') },
  'providers/gemini/answer/picture-prompt': {
    picturePrompt: (tried, text) => tried(text, [{ name: 'Mira', look: text }]),
    seenIn: (tried, text) => tried(text, [text], [{ name: 'Mira', look: 'a' }]),
  },
  'providers/gemini/answer/read-kept': {
    readKept: (tried, text) => [text, answerOf(text)].forEach((answer) => tried(answer, REQUEST)),
  },
  'providers/gemini/answer/read-script': {
    readScript: (tried, text) => [text, answerOf(text)].forEach((answer) => tried(answer, REQUEST)),
  },
  'providers/gemini/clean-text': { shortened: (tried, text) => tried(text, 200) },
  'providers/gemini/request-text': { requestText: (tried, text) => tried({ ...REQUEST, text }) },
  'providers/local/sentences/concrete-clause': { concreteSentences: (tried, text) => tried(text, 300) },
  'providers/local/sentences/exact-division': {
    divideIntoCount: (tried, text) => tried(text, 5),
    fillableScenes: (tried, text) => tried(text, 5),
  },
  'providers/local/sentences/too-few-words': { tooFewWords: (tried, text) => tried(text, 5) },
  'painter/reading/in-front': { isInFront: (tried, text) => tried([text, text], 0) },
  'painter/reading/named-in': { namedIn: (tried, text) => tried([text, text], text) },
  'painter/reading/neighbours': {
    isToy: (tried, text) => tried([text, 'balloon'], 1, []),
    isPartOfShip: (tried, text) => ['bow', 'cabin', text].forEach((word) => tried(word, text)),
    isHeld: (tried, text) => tried(text, text),
    isAttribute: (tried, text) => tried([text, text], 0, [{ thing: 'person' }]),
    isWhere: (tried, text) => tried(text.split(' '), 1),
    isDenied: (tried, text) => tried([text, text], 1),
  },
  'painter/reading/seen-in': {
    nameLength: (tried, text) => tried([text, text], 0),
    lifelessPhrase: (tried, text) => tried(text.split(' ')),
    lifelessSubject: (tried, text) => tried(text.split(' ')),
  },
  'providers/local/sentences/goes-on': { whichGoOn: (tried, text) => tried([text, text]) },
  'providers/local/sentences/setting': {
    settingOf: (tried, text) => tried(text, namedFeatures(text), NOWHERE, true),
  },
  'providers/local/sentences/named/animal-kin': {
    withKinAsAnimals: (tried, text) => (tried(text, text) as (told: string) => string)(text),
  },
  'providers/local/sentences/named/product': {
    productOf: (tried, text) => tried(text, `Our new ${text}. $1. This ${text}`),
  },
  'providers/local/sentences/named/what-is-named': {
    thingsByName: (tried, text) => (tried(text) as (told: string) => unknown)(text),
  },
  'providers/local/sentences/named/who-is-named': {
    namesIn: (tried, text) => tried(text),
    withNamesKnown: (tried, text) => (tried(text) as (told: string) => string)(text),
  },
  'providers/local/sentences/image-prompt': {
    imagePrompts: (tried, text) => [['en'], ['de']].forEach(([language]) => tried([text, text], language)),
  },
  'providers/received/what-vendor-says': {
    whatVendorSays: (tried, text) => tried({ error: { message: text } }, 'the-key'),
    vendorMessage: (tried, text) => tried({ message: text }),
  },
  'providers/together/read-answer': {
    readAnswer: (tried, text) => tried({ id: text, data: [{ b64_json: text }] }, 'the-key'),
  },
  'providers/together/refusal/error-types': { errorTypes: (tried, text) => tried({ error: { type: text } }) },
  'providers/together/refusal/wrong-request': {
    wrongRequest: (tried, text) => tried({ error: { message: text, type: text } }),
  },
  'speaker/phonemes/compound': { compound: (tried, text) => tried(['ˈa', text, text]) },
  'cli/display/film/plan-lines': {
    planLines: (tried, text) =>
      tried({ title: text, scenes: [{ text, imagePrompt: text }] }, 'a.json', { filmMs: 1, makingMs: 1 }),
  },
  'domain/text/segments': {
    segmentsOf: (tried, text) =>
      (['word', 'grapheme'] as const).forEach((granularity) =>
        Array.from(tried(new Intl.Segmenter('en', { granularity }), text) as Iterable<unknown>),
      ),
  },
  'domain/text/signs': { isSpokenWord: (tried, text) => tried({ text }) },
  'domain/text/without-controls': { jsonWithoutControls: (tried, text) => tried(JSON.stringify({ [text]: text })) },
  'painter/reading/word-kinds': {
    isNoNounHere: (tried, text) => tried({ singular: text, written: text }, text, text),
  },
  'providers/chatterbox/server/read-refusal': {
    readRefusal: (tried, text) => tried({ status: 500, bytes: Buffer.from(text) }, 'http://own', true),
  },
  'providers/gemini/price/known-prices': { knownPrice: (tried, text) => tried(text, 0) },
  'providers/received/without-key': {
    withoutKey: (tried, text) => tried(text, 'the-key'),
    valueWithoutKey: (tried, text) => tried(JSON.stringify([text]), 'the-key'),
    hasKey: (tried, text) => tried(text, 'the-key'),
  },
  'providers/spoken/spoken-answer': { spokenAnswer: (tried, text) => tried(new Uint8Array(1), text, 1) },
  'speaker/phonemes/following': { followingOf: (tried, text) => tried(text, text, { sound: 'pause', isTo: false }) },
  'speaker/phonemes/homographs': { meantBy: (tried, text) => tried(['a', text, text], 1, 'NN') },
  'speaker/phonemes/stress': { joinedLetters: (tried, text) => tried([text, text]) },
  'speaker/phonemes/tokens': {
    tokensOf: (tried, text) => tried(text, {}),
    chiefToken: (tried, text) => tried([text, text]),
  },
  'speaker/phonemes/weak-forms': {
    weakForm: (tried, text) => tried(text, { tag: 'DT', following: { sound: 'pause', isTo: false } }),
  },
  'speaker/signs': { signsOf: (tried, text) => tried([{ text, mark: '', place: 0, phonemes: text }]) },
  'speech/breaths/word-times': { wordTimes: (tried, text) => tried(wordsOf(text), [{ startMs: 0, endMs: 1 }], 1e6) },
};
