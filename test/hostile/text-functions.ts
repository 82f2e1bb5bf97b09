import { join } from 'node:path';
import { tokenOf } from '../../src/domain/text/spoken/token';
import { wordsOf } from '../../src/domain/text/words';
import { captionFonts } from '../../src/media/captions/caption-font';
import { OWN_WAYS } from './own-ways';
import { each, timed, type Tried, type Way } from './way';

const FONTS = captionFonts();

/** Each way of calling a function with a text, and the functions that are called so: by the file they are in, under src. */
const WAYS: [Way, { [file: string]: string }][] = [
  [
    (tried, text) => tried(text),
    {
      'app/order/reading/front-matter': 'withoutFrontMatter',
      'app/order/reading/markdown-inline': 'withoutTags',
      'app/order/reading/markdown-text': 'markdownText',
      'app/place/file-name': 'fileNameOf',
      'cli/input/option-values': 'aDuration aDay aPath aPort aSceneCount aStyle aThumbnail anOpacity microUsd aTemper',
      'cli/input/list-values': 'aCursor aMoment aPageSize',
      'cli/display/printable': 'printable printableJson',
      'cli/display/sentence-on': 'unbroken',
      'cli/display/short-title': 'shortTitle',
      'cli/display/shown-path': 'shownPath',
      'cli/display/width-of': 'widthOf fitsColumns',
      'cli/input/parse-duration': 'parseDuration',
      'cli/input/review-options': 'stepsOrNone',
      'cli/input/scene-options': 'scenes seenWords',
      'cli/input/voice-values': 'aSpeed aCast',
      'domain/captions/lines/shown-length': 'shownLength',
      'domain/film/canonical-json': 'canonicalJson',
      'domain/film/card': 'readingSamples',
      'domain/film/chapters/chapter-title': 'chapterTitle',
      'domain/film/order/order-problems/longest-word': 'longestWord',
      'domain/film/order/order-problems/order-problems': 'orderProblems',
      'domain/film/order/order-problems/shown': 'shortened isShown',
      'domain/film/order/order': 'isOffline',
      'domain/film/order/style-presets': 'styleWords',
      'domain/film/script/scene-count': 'sceneCountOf',
      'domain/film/script/text-seed': 'textSeed',
      'domain/film/softened-prompt': 'softenedPrompt',
      'domain/language': 'isLanguageTag primaryLanguage',
      'domain/text/capitalised': 'capitalised',
      'domain/text/dialogue/speech-verbs': 'isSpeechVerb',
      'domain/text/line-breaks': 'withoutWrapping',
      'domain/text/marks': 'hasSentenceMark hasPlainSentenceMark hasFullStop hasClauseMark hasStrongMark withoutQuotes',
      'domain/text/paired-marks': 'pairedMarks',
      'painter/reading/animal-names': 'withAnimalsNamed',
      'painter/vocabulary/addresses': 'withoutAddresses',
      'domain/text/sentence-of': 'sentenceOf',
      'domain/text/sentences': 'splitSentences sentenceWords',
      'domain/text/signs': 'canBeSpoken',
      'domain/text/spoken/dates': 'monthName isMonth',
      'domain/text/spoken/figures-said': 'figuresSaid',
      'domain/text/spoken/number-words': 'cardinal figureByFigure ordinal year decimal decade',
      'domain/text/spoken/roman': 'isRoman',
      'domain/text/spoken/spoken-address': 'spokenAddress isAddress',
      'domain/text/address-pieces': 'endsAddressStep',
      'domain/text/spoken/spoken-length': 'spokenLength spokenCharacters',
      'domain/text/spoken/token': 'tokenOf',
      'domain/text/story-pieces': 'storyPieces',
      'domain/text/unspaced': 'isUnspaced',
      'domain/text/without-controls': 'withoutControls',
      'domain/text/words': 'splitParagraphs wordsOf',
      'media/captions/shapes-text': 'needsShaping',
      'media/captions/shown-text': 'shownText isUnseen',
      'media/fonts/writing-system': 'writingSystemOf writingSystemsIn',
      'painter/reading/counted': 'numberOf',
      'painter/reading/cues/aboard': 'aboardIn',
      'painter/reading/cues/calling': 'callIn',
      'painter/reading/cues/lost-at-sea': 'lostAtSea',
      'painter/reading/cues/perched': 'isPerched',
      'painter/reading/cues/steamers': 'isSteamer',
      'painter/reading/names': 'namesIn',
      'painter/reading/plain-words': 'plainWords',
      'painter/reading/read-prompt': 'readPrompt',
      'painter/reading/said-in-figures': 'saidInFigures',
      'painter/reading/seen-in': 'seenIn lifelessThing livingWord',
      'painter/reading/tokens': 'tokensOf',
      'painter/reading/views': 'readViews',
      'painter/vocabulary/costumes': 'withCostumes',
      'painter/vocabulary/denials': 'withoutDenials',
      'painter/vocabulary/hour-phrases': 'withHoursNamed',
      'painter/vocabulary/idioms': 'withoutIdioms',
      'painter/vocabulary/known-word': 'lookUp',
      'painter/vocabulary/singulars': 'singulars',
      'providers/gemini/answer/json-values': 'jsonValuesIn',
      'providers/gemini/answer/plain-words': 'plainWords',
      'providers/gemini/answer/spoken-words': 'spokenWords',
      'providers/gemini/clean-text': 'cleanLine cleanText',
      'providers/local/sentences/features': 'namedFeatures',
      'providers/local/sentences/lexicon': 'lookUp',
      'providers/local/sentences/scene-division': 'divideIntoScenes divisibleText',
      'providers/local/sentences/short-scenes': 'shortSceneCount',
      'providers/local/sentences/told-length': 'toldLength',
      'providers/local/sentences/verse/is-verse': 'isVerse',
      'providers/local/sentences/verse/plainly-there': 'plainlyThere',
      'providers/local/sentences/verse/sights': 'sightsOf',
      'providers/received/credit-spent': 'isCreditSpent',
      'providers/received/fetched/public-address': 'isPublicAddress',
      'providers/together/drawn-prompt': 'drawnPrompt',
      'providers/together/told-value': 'toldValue toldNumber',
      'report-page/escape': 'escapeHtml',
      'speaker/initials': 'asInitials',
      'speaker/phonemes/stress': 'hasMainStress lessened slightlyStressed stressed weight',
      'speech/breaths/breath': 'splitBreaths',
      'speech/breaths/spoken-form': 'spokenForm',
      'speech/spoken-clauses': 'spokenWeight spokenClauses innerSentenceEnds',
    },
  ],
  [
    (tried, text) => tried(text, 'en'),
    {
      'domain/captions/lines/holding-words': 'holdsOn leansBack',
      'domain/text/plain-language': 'otherLanguageOf',
      'providers/spoken/chunks': 'chunksOf',
      'speech/said-words': 'saidWords',
    },
  ],
  [
    (tried, text) => tried(wordsOf(text)),
    {
      'domain/text/dialogue/quotes': 'stretchesOf',
      'domain/text/address-pieces': 'holdsAddress',
      'domain/text/part': 'joinParts joinOnOneLine',
    },
  ],
  [
    (tried, text) => tried(wordsOf(text), 'en'),
    {
      'domain/captions/lines/with-leaning': 'withLeaning',
      'domain/text/spoken/spoken-in-full': 'spokenInFull',
      'domain/text/spoken/spoken-words': 'spokenWords',
    },
  ],
  [
    (tried, text) => tried(wordsOf(text), ['Mira', 'a', 'word']),
    { 'domain/text/dialogue/speech-tag': 'taggedAfter taggedBefore namesIn' },
  ],
  [
    (tried, text) => each(wordsOf(text), tried),
    { 'domain/text/clauses': 'endsClause', 'domain/text/sentences': 'endsSentence' },
  ],
  [
    (tried, text) =>
      each(
        wordsOf(text).map(({ text: word }) => tokenOf(word)),
        tried,
      ),
    {
      'domain/text/spoken/abbreviations-said': 'sayShortForm',
      'domain/text/spoken/letters': 'sayLetters',
      'domain/text/spoken/measures': 'sayMeasure',
      'domain/text/spoken/money': 'sayMoney',
      'domain/text/spoken/ranges': 'sayFraction',
      'domain/text/spoken/roman': 'sayRoman',
    },
  ],
  [
    (tried, text) => tried(tokenOf(text)),
    { 'domain/text/spoken/ranges': 'sayRange', 'domain/text/spoken/token': 'saidText isAmount' },
  ],
  [
    (tried, text) => tried(timed(text), 26, 'en'),
    { 'domain/captions/lines/blocks': 'divideBlocks', 'domain/captions/lines/phrases': 'dividePhrases' },
  ],
  [
    (tried, text) => tried(text, FONTS),
    {
      'media/captions/unshowable': 'unshowable fontsToAdd',
      'media/lettering/letter-markup': 'letterMarkup letterFonts',
    },
  ],
];

const load = (file: string) => require(join(__dirname, '../../src', file)) as { [name: string]: Tried };

const called = (file: string, name: string, way: Way): TextFunction => {
  const tried = load(file)[name];
  if (!tried) throw new Error(`${file} exports no ${name}.`);
  return [`${file} ${name}`, (text) => way(tried, text)];
};

/** A function by its file and name, and how it is called with a text. */
export type TextFunction = [name: string, read: (text: string) => unknown];

/** The functions that read texts from outside. */
export const TEXT_FUNCTIONS: TextFunction[] = [
  ...WAYS.flatMap(([way, files]) =>
    Object.entries(files).flatMap(([file, names]) => names.split(' ').map((name) => called(file, name, way))),
  ),
  ...Object.entries(OWN_WAYS).flatMap(([file, ways]) =>
    Object.entries(ways).map(([name, way]) => called(file, name, way)),
  ),
];
