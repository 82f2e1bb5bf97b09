import { speechRecipe } from '../../../src/activities/voice/kept-speech';
import { createFliteNarrator } from '../../../src/providers/local/flite/narrator';

const request = { text: 'Aoife left.', language: 'en', voice: 'slt' };

describe('the recipe of a voice', () => {
  it('has the speed, where it is not the usual one', async () => {
    const settingsAt = async (speed?: number) =>
      (await speechRecipe(createFliteNarrator(), { ...request, ...(speed && { speed }) }, new AbortController().signal))
        .settings;
    expect(await settingsAt(1.2)).toEqual({ voice: 'slt', speed: 1.2 });
    expect(await settingsAt()).toEqual({ voice: 'slt' });
  });

  it('has the pronunciations of the words that its text has, and no others', async () => {
    const recipeWith = (pronunciations?: { [word: string]: string }) =>
      speechRecipe(
        createFliteNarrator(),
        { ...request, ...(pronunciations && { pronunciations }) },
        new AbortController().signal,
      );
    expect((await recipeWith({ Aoife: 'Eefa', Mara: 'Mah-ra' })).inputs).toEqual({
      text: 'Aoife left.',
      language: 'en',
      pronunciations: { Aoife: 'Eefa' },
    });
    expect(await recipeWith({ Mara: 'Mah-ra' })).toEqual(await recipeWith());
  });
});
