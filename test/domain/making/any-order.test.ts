import fc from 'fast-check';
import { askedMerge, type AskedMerge } from '../../../src/activities/merge/asked-merge';
import { LOCAL_COMPOSER, type Music } from '../../../src/domain/film/order/order';
import { endingOf } from '../../../src/domain/making/ending';
import { type Making } from '../../../src/domain/making/making';
import { newMaking } from '../../../src/domain/making/new-making';
import { nextSteps, type NextStep } from '../../../src/domain/making/next-steps';
import { lost, orderOf, overload, PlayedFilm, refused, diskFull, type Answer } from './played-film';

const LOCAL = { provider: 'local', model: 'own' };
const FALLBACKS = { narrator: { narrator: LOCAL, voice: 'slt' }, illustrator: LOCAL };

const MUSIC: Music = { mood: 'calm', composer: LOCAL_COMPOSER };
/** Of a scene that not every script has. */
const THUMBNAIL = { scene: 3 };
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

/** Films whose sound was not mixed apart had no borders yet. */
const films = anyFilms.map((film) => (film.mixesSound ? film : { ...film, border: 'cut' as const }));

/** What becomes of a step, where it is said only that something is lost: one of the artifacts that it was given. */
function answerTo({ input }: NextStep, answer: Answer | 'lost', which: number): Answer {
  if (answer !== 'lost') return answer;
  const keys = [...JSON.stringify(input).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key);
  const key = keys[which % keys.length];
  return key === undefined ? 'made' : lost(key);
}

/** What does not hold of the steps under way. `PlayedFilm` itself refuses a second one with an id. */
function wrongIn(film: PlayedFilm, imagesInFlight: number): string[] {
  const steps = [...film.underWay.values()];
  const pictures = steps.filter(({ activity }) => activity === 'illustrateScene').length;
  const wrong = steps.flatMap((step) => {
    if (step.activity === 'renderClip') {
      const { narration, illustration } = step.input as Partial<typeof step.input>;
      return narration && illustration ? [] : [`${step.name.id} is rendered without its pair`];
    }
    if (step.activity !== 'mergeClips') return [];
    const more = steps.filter(({ activity }) => activity !== 'drawThumbnail').length > 1;
    const others = more ? ['the film is merged while something is made'] : [];
    return [...others, ...wrongInMerge(askedMerge(step.input), film.making.order.border !== 'cut')];
  });
  return pictures > imagesInFlight ? [...wrong, `${pictures} pictures are in flight`] : wrong;
}

/** The pieces and the sound that come from `PlayedFilm` tell of what they are. */
function wrongInMerge({ pieces, spoken, sound }: AskedMerge, hasBorders: boolean): string[] {
  const told = pieces as { frames: number; of?: unknown }[];
  const clips = told.filter((_piece, index) => !hasBorders || index % 2 === 1);
  const borders = told.filter((piece) => !clips.includes(piece));
  const pictures = ['black', ...clips.map(({ of }) => of), 'black'];
  const isBetween = ({ of }: { of?: unknown }, index: number) => String(of) === pictures.slice(index, index + 2).join();
  const voices = spoken.map(({ narration }) => narration.samples).join();
  const { of: mixed = voices } = (sound ?? {}) as { of?: unknown };
  return [
    ...(clips.map(({ frames }) => frames).join() === voices
      ? []
      : ['a clip is merged with another voice than its own']),
    ...(borders.length === (hasBorders ? clips.length + 1 : 0) ? [] : ['not each clip has its borders']),
    ...(borders.every(isBetween) ? [] : ['a border shows other pictures than the clips beside it']),
    ...(String(mixed) === voices ? [] : ['the film is merged with the sound of other voices']),
  ];
}

describe('a film, whatever order its steps end in, and however', () => {
  it('never has two steps of one id under way, keeps its pictures in flight, and ends', () => {
    const endings = { made: 0, failed: 0 };
    fc.assert(
      fc.property(
        films,
        ({
          script,
          isWritten,
          hasFallbacks,
          hasMusic,
          hasThumbnail,
          cards,
          mixesSound,
          border,
          imagesInFlight,
          ends,
        }) => {
          const choices = {
            imagesInFlight,
            border,
            ...(isWritten && { script }),
            ...(hasFallbacks && { fallbacks: FALLBACKS }),
            ...(hasMusic && { music: MUSIC }),
            ...(hasThumbnail && { thumbnail: THUMBNAIL }),
            ...cards,
          };
          const film = new PlayedFilm(orderOf(choices), script, { mixesSound });
          for (const { which, answer } of ends) {
            const step = [...film.underWay.values()][which % film.underWay.size];
            if (!step) break;
            film.end(step.name.id, answerTo(step, answer, which));
            expect(wrongIn(film, imagesInFlight)).toEqual([]);
          }
          while (film.now[0] !== undefined) {
            film.end(film.now[0]);
            expect(wrongIn(film, imagesInFlight)).toEqual([]);
          }
          const ending = endingOf(film.making);
          expect(ending).toBeDefined();
          if (ending) endings[ending.is]++;
          expect(film.asked.length).toBeLessThan(40 * script.scenes.length + 20);
        },
      ),
      { numRuns: 1_000 },
    );
    // The worlds are neither all kind nor all hard.
    expect(endings.made).toBeGreaterThan(200);
    expect(endings.failed).toBeGreaterThan(200);
  });

  it('is made when none of its steps fails', () => {
    fc.assert(
      fc.property(films, ({ script, hasMusic, hasThumbnail, cards, mixesSound, border, imagesInFlight, ends }) => {
        const choices = {
          imagesInFlight,
          border,
          ...(hasMusic && { music: MUSIC }),
          ...(hasThumbnail && { thumbnail: THUMBNAIL }),
          ...cards,
        };
        const film = new PlayedFilm(orderOf(choices), script, { mixesSound });
        for (const { which } of ends) {
          const id = film.now[which % film.now.length];
          if (id !== undefined) film.end(id);
        }
        expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
        const ofSound = mixesSound ? 1 + Number(hasMusic) : 0;
        // A silent card has a picture and a clip, one that is said a voice as well.
        const ofCards = 'titleCard' in cards ? 3 + 2 : 'endCard' in cards ? 2 : 0;
        const shown = script.scenes.length + Object.keys(cards).length;
        const ofBorders = border === 'cut' ? 0 : shown + 1;
        const others = ofSound + ofCards + ofBorders + Number(hasThumbnail);
        expect(film.asked).toHaveLength(1 + 3 * script.scenes.length + others + 2);
      }),
      { numRuns: 200 },
    );
  });

  it('goes on alike from its state as JSON, which is how it is handed over', () => {
    fc.assert(
      fc.property(films, ({ script, hasFallbacks, hasMusic, hasThumbnail, cards, border, imagesInFlight, ends }) => {
        const choices = {
          imagesInFlight,
          border,
          ...(hasFallbacks && { fallbacks: FALLBACKS }),
          ...(hasMusic && { music: MUSIC }),
          ...(hasThumbnail && { thumbnail: THUMBNAIL }),
          ...cards,
        };
        const carried = new PlayedFilm(orderOf(choices), script);
        const kept = new PlayedFilm(orderOf(choices), script);
        for (const { which, answer } of ends) {
          const step = [...kept.underWay.values()][which % kept.underWay.size];
          if (!step) break;
          const given = answerTo(step, answer, which);
          kept.end(step.name.id, given);
          carried.making = JSON.parse(JSON.stringify(carried.making)) as Making;
          carried.end(step.name.id, given);
        }
        expect(carried.asked).toEqual(kept.asked);
        expect(carried.making).toEqual(kept.making);
      }),
      { numRuns: 200 },
    );
  });

  it('has steps whose ids carry the revision of their part of the scene', () => {
    const { script } = { script: { title: 'The Sea', scenes: [{ text: 'A', imagePrompt: 'A' }] } };
    const making = newMaking(orderOf({ script }));
    const revised = {
      ...making,
      scenes: making.scenes.map((scene) => ({ ...scene, revision: 2, parts: { voice: 2, picture: 2 } })),
    };
    expect(nextSteps(making).map(({ name }) => name.id)).toEqual(['voice-1', 'picture-1']);
    expect(nextSteps(revised).map(({ name }) => name.id)).toEqual(['voice-1.r2', 'picture-1.r2']);
  });
});
