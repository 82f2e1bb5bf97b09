import type { Scriptwriter } from '../../src/providers/scriptwriter';

const STORY = {
  title: 'The Lighthouse',
  text: `An old lighthouse stood on a cliff above the northern sea. Every evening its keeper climbed the stairs and lit the lamp, so that no ship would lose its way.

One night a storm rolled in. Far out among the waves he saw a small boat, and he held the light steady until it came through to the harbour below.

At dawn the sea lay calm. A fisherman and his daughter walked up the path with bread and apples, and the three of them had breakfast in the sun.`,
};

const signal = () => new AbortController().signal;

/** What every scriptwriter promises, whether it keeps the story's words or adapts them. */
export function describeScriptwriter(name: string, create: () => Scriptwriter): void {
  describe(`${name}, as a scriptwriter`, () => {
    const write = async (text: string) => {
      const story = { title: STORY.title, text };
      return (await create().write({ story, language: 'en', verbatim: false }, signal())).script;
    };

    it('says who it is, for the recipe of what it makes', () => {
      const { provider, model, version } = create();
      expect([provider, model, version].every((part) => part.length > 0)).toBe(true);
    });

    it('divides a story into scenes that all have words to speak and a prompt for a picture', async () => {
      const script = await write(STORY.text);
      expect(script.title).not.toBe('');
      expect(script.scenes.length).toBeGreaterThan(1);
      for (const { text, imagePrompt } of script.scenes) {
        expect(text.trim()).not.toBe('');
        expect(imagePrompt.trim()).not.toBe('');
      }
    });

    it('makes one scene of a story of one sentence', async () => {
      expect((await write('The sea lay calm.')).scenes).toHaveLength(1);
    });

    it.each(['', ' \n\n '])('asks for a text when the story has none (%j)', async (text) => {
      await expect(write(text)).rejects.toMatchObject({ name: 'ProviderError', kind: 'change' });
    });

    it('does not begin once it was cancelled', async () => {
      const reason = new Error('cancelled by the test');
      const written = create().write({ story: STORY, language: 'en', verbatim: false }, AbortSignal.abort(reason));
      await expect(written).rejects.toBe(reason);
    });
  });
}
