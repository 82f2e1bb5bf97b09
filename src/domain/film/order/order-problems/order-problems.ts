import { FORMATS } from '../../../format';
import { isLanguageTag } from '../../../language';
import { LEAST_OPACITY, LOGO_PLACES, type OwnLogo } from '../../logo';
import { BORDERS } from '../../borders/border';
import { MOTIONS } from '../../moves/move';
import { MOODS, type OwnMusic } from '../../sound/music';
import type { Fallbacks, MusicToCompose, Order, ThumbnailChoice } from '../order';
import {
  FASTEST_SPEED,
  LONGEST_LICENCE,
  LONGEST_CARD,
  LONGEST_LANGUAGE_TAG,
  LONGEST_NAME,
  LONGEST_STYLE,
  LONGEST_TITLE,
  MOST_IMAGES_IN_FLIGHT,
  MOST_SCENES,
  MOST_STATE_BYTES,
  MOST_STORY_CHARACTERS,
  SLOWEST_SPEED,
} from '../../../bounds';
import type { Story } from '../../script/story';
import { captionStyleProblems } from './caption-style-problems';
import { castProblems } from './cast-problems';
import { be, ifThere, number, problem, wholeNumber, type Check } from './check';
import { stateProblems } from './state-problems';
import type { OrderProblem } from './order-problem';
import { ownFileProblems } from './own-file-problems';
import { pronunciationProblems } from './pronunciation-problems';
import { providerChoice as provider } from './provider-choice';
import { purseProblems } from './purse-problems';
import { record, type Fields } from './record';
import { reviewProblems, waitProblems } from './review/review-problems';
import { revisionsProblems, scriptRevisionProblems } from './review/revision-problems';
import { scriptProblems } from './script-problems';
import { spokenText, text } from './text';
import { wishesProblems } from './review/wishes-problems';

const name = text(LONGEST_NAME);

const narration: Fields<Fallbacks['narrator']> = { narrator: provider, voice: name };

const fallbacks = record('fallbacks of scriptwriter, narrator or illustrator', {
  scriptwriter: ifThere(provider),
  narrator: ifThere(record('a narrator and its voice', narration)),
  illustrator: ifThere(provider),
} satisfies Fields<Fallbacks>);

const mood = be(MOODS.join(' or '), (value) => MOODS.some((known) => known === value));

const composed = record('music of a mood by a composer', { mood, composer: provider } satisfies Fields<MusicToCompose>);

const own = record('music of your own', {
  file: ownFileProblems('music'),
  licence: ifThere(text(LONGEST_LICENCE)),
} satisfies Fields<OwnMusic>);

const music: Check = (value, field) => (Object.hasOwn(Object(value), 'file') ? own : composed)(value, field);

const thumbnail = record('the number of a scene', {
  scene: wholeNumber(1, MOST_SCENES),
} satisfies Fields<ThumbnailChoice>);

const logo = record('a logo with its place and opacity', {
  file: ownFileProblems('logo'),
  place: be(LOGO_PLACES.join(' or '), (value) => LOGO_PLACES.some((known) => known === value)),
  opacity: number(LEAST_OPACITY, 1),
} satisfies Fields<OwnLogo>);

const spoken = be('true or false', (value) => typeof value === 'boolean');

const titleCard = record('a title card that is spoken or not', { spoken } satisfies Fields<Order['titleCard']>);

const endCard = record('an end card with text, spoken or not', {
  text: text(LONGEST_CARD),
  spoken,
} satisfies Fields<Order['endCard']>);

const language = be('a language tag such as en, en-GB or de', (value) => {
  return typeof value === 'string' && value.length <= LONGEST_LANGUAGE_TAG && isLanguageTag(value);
});

const format = be(Object.keys(FORMATS).join(' or '), (value) => {
  return typeof value === 'string' && Object.hasOwn(FORMATS, value);
});

const motion = be(MOTIONS.join(' or '), (value) => MOTIONS.some((known) => known === value));

const border = be(BORDERS.join(' or '), (value) => BORDERS.some((known) => known === value));

/** With a script it is the scenes that are spoken, and the story only what they were divided from. */
const story = (hasScript: boolean): Check =>
  record('a story with title and text', {
    title: text(LONGEST_TITLE),
    text: hasScript ? text(MOST_STATE_BYTES) : spokenText(MOST_STORY_CHARACTERS),
  } satisfies Fields<Story>);

const order = (hasScript: boolean): Check =>
  record('an order with a story', {
    story: story(hasScript),
    script: ifThere(scriptProblems),
    verbatim: be('true or false', (value) => typeof value === 'boolean'),
    sceneCount: ifThere(wholeNumber(1, MOST_SCENES)),
    style: ifThere(text(LONGEST_STYLE)),
    storySeed: ifThere(wholeNumber(0, 2 ** 32 - 1)),
    pinsCharacters: ifThere(be('true, or left out', (value) => value === true)),
    language,
    voice: name,
    format,
    motion: ifThere(motion),
    border: ifThere(border),
    captions: ifThere(captionStyleProblems),
    softSubtitles: ifThere(be('true, or left out', (value) => value === true)),
    scriptwriter: provider,
    narrator: provider,
    illustrator: provider,
    music: ifThere(music),
    thumbnail: ifThere(thumbnail),
    logo: ifThere(logo),
    titleCard: ifThere(titleCard),
    endCard: ifThere(endCard),
    fallbacks: ifThere(fallbacks),
    pronunciations: ifThere(pronunciationProblems),
    cast: ifThere(castProblems),
    speed: ifThere(number(SLOWEST_SPEED, FASTEST_SPEED)),
    imagesInFlight: ifThere(wholeNumber(1, MOST_IMAGES_IN_FLIGHT)),
    purse: ifThere(purseProblems),
    draft: ifThere(be('true, or left out', (value) => value === true)),
    wishes: ifThere(wishesProblems),
    review: ifThere(reviewProblems),
    attentionTimeoutMs: ifThere(waitProblems),
    revises: ifThere(text(LONGEST_NAME)),
    revisions: ifThere(revisionsProblems),
    scriptRevision: ifThere(scriptRevisionProblems),
  } satisfies Fields<Order>);

const ofStory = order(false);
const ofScript = order(true);

/**
 * What is wrong with an order, whatever came for one; empty when a film can be made of it. Never throws, and takes no longer
 * than it takes to read what an order may hold.
 */
export function orderProblems(value: unknown): OrderProblem[] {
  try {
    const hasScript = (value as Partial<Order> | null | undefined)?.script !== undefined;
    const problems = (hasScript ? ofScript : ofStory)(value, '');
    return problems.length > 0 ? problems : stateProblems(value as Order);
  } catch {
    // An object of a program may do anything when it is read.
    return problem('', 'be plain data', 'cannot be read');
  }
}
