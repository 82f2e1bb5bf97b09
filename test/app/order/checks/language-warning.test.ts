import { languageWarning } from '../../../../src/app/order/checks/language-warning';
import { newOrder } from '../../../../src/domain/film/order/order';

const GERMAN =
  'Der alte Wärter stieg jeden Abend die Treppe hinauf, und als er die Lampe entzündet hatte, sah er auf das Meer, das dunkel und still war.';

const warningsIn = (language: string) => languageWarning(newOrder({ title: 'T', text: GERMAN }, { language }));

describe('a story in another language than its film was ordered in', () => {
  it('is told of, with what to do', () => {
    expect(warningsIn('en-GB')).toEqual([
      'The story seems to be in German, but the film is ordered in British English, and its voice will read it so. ' +
        'If it is in German, stop this and add --language de.',
    ]);
  });

  it('is none where the language fits', () => {
    expect(warningsIn('de-AT')).toEqual([]);
  });
});
