import fc from 'fast-check';
import { LOCAL_COMPOSER, type Music } from '../../../src/domain/film/order/order';
import type { NextStep } from '../../../src/domain/making/next-steps';
import { lost, overload, refused, diskFull, type Answer } from './played-film';

const LOCAL = { provider: 'local', model: 'own' };
export const FALLBACKS = { narrator: { narrator: LOCAL, voice: 'slt' }, illustrator: LOCAL };

export const MUSIC: Music = { mood: 'calm', composer: LOCAL_COMPOSER };
/** Of a scene that not every script has. */
export const THUMBNAIL = { scene: 3 };
const CARDS = { titleCard: { spoken: true }, endCard: { text: 'The end', spoken: false } };

/** Few words, so that scenes have some in common, and with them their artifacts. */
const scripts = fc
  .array(fc.record({ text: fc.constantFrom('A', 'B and more', 'C'), imagePrompt: fc.constantFrom('A', 'B', 'C') }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((scenes) => ({ title: 'The Sea', scenes }));

/** A step that was given artifacts may find one of them lost. */
const answers: fc.Arbitrary<Answer | 'lost'> = fc.oneof(
  { weight: 20, arbitrary: fc.constant('made' as const) },
  { weight: 1, arbitrary: fc.constantFrom(refused, diskFull) },
  { weight: 2, arbitrary: fc.constant(overload) },
  { weight: 5, arbitrary: fc.constant('lost' as const) },
);

const anyFilms = fc.record({
  script: scripts,
  isWritten: fc.boolean(),
  hasFallbacks: fc.boolean(),
  hasMusic: fc.boolean(),
  hasThumbnail: fc.boolean(),
  cards: fc.constantFrom({}, CARDS, { endCard: CARDS.endCard }),
  border: fc.constantFrom('cut' as const, 'fade' as const, 'dip' as const),
  mixesSound: fc.boolean(),
  imagesInFlight: fc.integer({ min: 1, max: 3 }),
  /** Which of the steps under way ends next, and how; when they are used up all end well. */
  ends: fc.array(fc.record({ which: fc.nat({ max: 50 }), answer: answers }), { maxLength: 60 }),
});

/** Films of any order; those whose sound was not mixed apart had no borders yet. */
export const films = anyFilms.map((film) => (film.mixesSound ? film : { ...film, border: 'cut' as const }));

/** What becomes of a step, where it is said only that something is lost: one of the artifacts that it was given. */
export function answerTo({ input }: NextStep, answer: Answer | 'lost', which: number): Answer {
  if (answer !== 'lost') return answer;
  const keys = [...JSON.stringify(input).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key);
  const key = keys[which % keys.length];
  return key === undefined ? 'made' : lost(key);
}
