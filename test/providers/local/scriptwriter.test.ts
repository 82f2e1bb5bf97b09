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

  it('divides a story in another language too', async () => {
    expect((await write('Es war einmal ein König.', 'de')).scenes).toHaveLength(1);
  });
});
