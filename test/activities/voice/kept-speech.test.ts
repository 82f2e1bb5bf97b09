import { speechRecipe } from '../../../src/activities/voice/kept-speech';
import { createFliteNarrator } from '../../../src/providers/local/narrator';

const request = { text: 'Aoife left.', language: 'en', voice: 'slt' };

describe('the recipe of a voice', () => {
  it('has the pronunciations of the words that its text has, and no others', () => {
    const recipeWith = (pronunciations?: { [word: string]: string }) =>
      speechRecipe('narrateScene', createFliteNarrator(), { ...request, ...(pronunciations && { pronunciations }) });
    expect(recipeWith({ Aoife: 'Eefa', Mara: 'Mah-ra' }).inputs).toEqual({
      text: 'Aoife left.',
      language: 'en',
      pronunciations: { Aoife: 'Eefa' },
    });
    expect(recipeWith({ Mara: 'Mah-ra' })).toEqual(recipeWith());
  });
});
