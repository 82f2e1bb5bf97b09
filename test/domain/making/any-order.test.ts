import fc from 'fast-check';
import { endingOf } from '../../../src/domain/making/ending';
import type { Making } from '../../../src/domain/making/making';
import { newMaking } from '../../../src/domain/making/new-making';
import { nextSteps } from '../../../src/domain/making/next-steps';
import { orderOf, PlayedFilm } from './played-film';
import { FALLBACKS, MUSIC, THUMBNAIL, answerTo, films } from './any-films';
import { wrongIn } from './wrong-in-film';

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
    // The worlds are neither all kind nor all hard: about a quarter of them fail, and by chance no run has so few.
    expect(endings.made).toBeGreaterThan(100);
    expect(endings.failed).toBeGreaterThan(100);
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
