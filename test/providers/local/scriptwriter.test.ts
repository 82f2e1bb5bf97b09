import { createSentenceScriptwriter } from '../../../src/providers/local/scriptwriter';
import { describeScriptwriter } from '../scriptwriter-contract';

async function write(text: string, language = 'en') {
  const story = { title: 'A title', text };
  const { signal } = new AbortController();
  return (await createSentenceScriptwriter().write({ story, language, verbatim: false }, signal)).script;
}

describe('the offline scriptwriter', () => {
  describeScriptwriter('local/sentences', createSentenceScriptwriter);

  it("keeps the story's title and words", async () => {
    const { title, scenes } = await write('Once there was a fox.  It lived\nin a wood.');
    expect(title).toBe('A title');
    expect(scenes.map(({ text }) => text)).toEqual(['Once there was a fox. It lived in a wood.']);
  });

  it('writes the same script for the same story', async () => {
    const text = 'A fox lived in a wood. '.repeat(60);
    expect(await write(text)).toEqual(await write(text));
  });

  it('has a prompt even where there is nothing to see', async () => {
    const { scenes } = await write('🎉 🎉');
    expect(scenes).toEqual([{ text: '🎉 🎉', imagePrompt: '🎉 🎉' }]);
  });

  it.each([
    [
      'de',
      'Nachts stieg der alte Wärter die Treppe des Leuchtturms hinauf. Kein Schiff war auf dem Meer. Er sah den Mond.',
    ],
    ['fr', 'La nuit, le vieux gardien regarda la mer et la lune du haut de son phare, sans bateau.'],
    ['es', 'De noche, el viejo guardián miró el mar y la luna desde su faro, sin barco.'],
    ['it', 'Di notte il vecchio guardiano guardò il mare e la luna dal suo faro, senza nave.'],
    ['pt', 'De noite, o velho guardião olhou o mar e a lua do seu farol, sem barco.'],
  ])('asks for a picture of what a story in another language names, in English (%s)', async (language, text) => {
    const [scene] = (await write(text, language)).scenes;
    const words = scene!.imagePrompt.split(', ');
    expect(words).toEqual(expect.arrayContaining(['sea', 'keeper', 'moon', 'night']));
    expect(words.some((word) => /ship|boat|hut|stairs\b.*;|[^a-z]/.test(word) && word !== 'stairs')).toBe(false);
  });

  it('asks for one of Chinese words, and makes its scenes as long to hear as others', async () => {
    const text = '小玲用一张旧地图做了一只风筝，风把它吹过了花园的墙，她就跟着跑了出去，一直跑到河边才停下来。'.repeat(
      8,
    );
    const { scenes } = await write(text, 'zh');
    expect(scenes.map((scene) => scene.text).join('')).toBe(text);
    for (const scene of scenes) {
      expect(scene.imagePrompt).toMatch(/^garden, river, map, kite, wind(?:, close-up|, wide view)?$/);
      expect(scene.text.length).toBeLessThanOrEqual(200);
    }
  });

  it('asks for a picture of the words themselves where it knows none of them', async () => {
    const [scene] = (await write('Majakanvartija kiipesi portaita ylös.', 'fi')).scenes;
    expect(scene!.imagePrompt).toBe('Majakanvartija kiipesi portaita ylös');
  });

  it('does not see in another language what its words would be in English', async () => {
    const [scene] = (await write('Er nahm den Hut vom Bett. Das Boot war rot.', 'de')).scenes;
    expect(scene!.imagePrompt).toBe('hat, bed, boat');
  });
});
