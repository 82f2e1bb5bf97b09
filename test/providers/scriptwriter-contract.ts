import type { ScriptRequest, Scriptwriter } from '../../src/providers/scriptwriter';

const STORY = {
  title: 'The Lighthouse',
  text: `An old lighthouse stood on a cliff above the northern sea. Every evening its keeper climbed the stairs and lit the lamp, so that no ship would lose its way.

One night a storm rolled in. Far out among the waves he saw a small boat, and he held the light steady until it came through to the harbour below.

At dawn the sea lay calm. A fisherman and his daughter walked up the path with bread and apples, and the three of them had breakfast in the sun.`,
};

const fold = (text: string) => text.trim().replace(/\s+/g, ' ');
const signal = () => new AbortController().signal;

/** What every scriptwriter promises, whether it keeps the story's words or adapts them; `skipped` is why it is not asked. */
export function describeScriptwriter(name: string, create: () => Scriptwriter, skipped?: string): void {
  const describeIt = skipped === undefined ? describe : describe.skip;
  describeIt(`${name}, as a scriptwriter${skipped === undefined ? '' : ` (${skipped})`}`, () => {
    const write = async (text: string, wishes: Partial<ScriptRequest> = {}) => {
      const story = { title: STORY.title, text };
      return (await create().write({ story, language: 'en', verbatim: false, ...wishes }, signal())).script;
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

    it('keeps every word of the story when that is asked for', async () => {
      const { title, scenes } = await write(STORY.text, { verbatim: true });
      expect(title).toBe(STORY.title);
      expect(fold(scenes.map(({ text }) => text).join(' '))).toBe(fold(STORY.text));
    });

    it.each([1, 4, 6])('makes the %d scenes that are asked for', async (sceneCount) => {
      expect((await write(STORY.text, { sceneCount })).scenes).toHaveLength(sceneCount);
    });

    it('makes as many scenes as are asked for of the very words too', async () => {
      const { scenes } = await write('The sea lay calm, and nobody was there to see it.', {
        verbatim: true,
        sceneCount: 3,
      });
      expect(scenes).toHaveLength(3);
      expect(scenes.map(({ text }) => text).join(' ')).toBe('The sea lay calm, and nobody was there to see it.');
    });

    it('says so when the story has too few words for the scenes that are asked for', async () => {
      await expect(write('The sea.', { sceneCount: 3 })).rejects.toMatchObject({
        kind: 'change',
        message: expect.stringContaining('Ask for fewer scenes'),
        callsSpent: 0,
      });
    });

    it('hands on the style that is asked for', async () => {
      expect((await write('The sea lay calm.', { style: 'woodcut, two colours' })).style).toBe('woodcut, two colours');
    });

    it('makes one scene of a story of one sentence', async () => {
      expect((await write('The sea lay calm.')).scenes).toHaveLength(1);
    });

    it.each(['', ' \n\n '])('asks for a text when the story has none (%j)', async (text) => {
      await expect(write(text)).rejects.toMatchObject({ name: 'ProviderError', kind: 'change' });
    });

    it('says what a language should look like', async () => {
      await expect(write('Hello.', { language: 'not a language' })).rejects.toMatchObject({
        kind: 'change',
        message: expect.stringContaining('"not a language"'),
      });
    });

    it('does not begin once it was cancelled', async () => {
      const reason = new Error('cancelled by the test');
      const written = create().write({ story: STORY, language: 'en', verbatim: false }, AbortSignal.abort(reason));
      await expect(written).rejects.toBe(reason);
    });
  });
}
