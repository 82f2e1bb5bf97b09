import { saying, scene, script } from './gemini-answers';
import { useScriptwriter } from './use-scriptwriter';

const { write, sent } = useScriptwriter();

describe("Gemini's scriptwriter", () => {
  it.each([
    ['fences', (text: string) => `\`\`\`json\n${text}\n\`\`\``],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['prose around it', (text: string) => `Sure! Here is your {script}:\n\n${text}\n\nEnjoy [the film].`],
  ])('reads a script in one request that comes with %s', async (_what, around) => {
    const { script: written, receipt } = await write([saying(around(JSON.stringify(script())))]);
    expect(written.scenes).toHaveLength(3);
    expect(receipt?.usage?.['calls']).toBe(1);
  });

  it("takes Markdown's signs, cues and labels out of what is spoken and shown", async () => {
    const narrations = [
      '### The Marked Map\n\n**Ivo** found a map with a *red cross* on it.',
      'Narrator: He asked his aunt, who knew the hills. [pause]',
      '---\nShe said that the cross was only where a goat had sat.',
    ];
    const scenes = narrations.map((narration, n) => scene(n, { narration, imagePrompt: '**Ivo** with a `map`' }));
    const { script: written } = await write([saying(script({ title: '# The **Marked** Map', scenes }))]);
    expect(written.title).toBe('The Marked Map');
    expect(written.scenes.map(({ text }) => text)).toEqual([
      'The Marked Map. Ivo found a map with a red cross on it.',
      'He asked his aunt, who knew the hills.',
      'She said that the cross was only where a goat had sat.',
    ]);
    expect(written.scenes[0]?.imagePrompt).toBe('Ivo with a map');
  });

  it('has a scene written again that cannot be spoken, and says so', async () => {
    const wordless = script({ scenes: [scene(1), scene(2, { narration: '…' }), scene(3)] });
    const { script: written } = await write([saying(wordless), saying(script())]);
    expect(written.scenes[1]?.text).toBe('This is what happened in part 2.');
    expect(sent(1)).toContain('- scenes[1].narration has no word that can be spoken');
  });

  it('has a script written again that is in another language than was ordered', async () => {
    const german = [
      'Der Fuchs lebte in einem Wald und war nicht allein.',
      'Er wartete auf den Mond, und er kam.',
      'Das war das Ende.',
    ];
    const inGerman = script({ scenes: german.map((narration, n) => scene(n, { narration })) });
    const { script: written } = await write([saying(script()), saying(inGerman)], { language: 'de' });
    expect(written.scenes[0]?.text).toBe(german[0]);
    expect(sent(1)).toContain('- the narrations are not in the language "de"');
  });

  it.each([1, 5, 12])('takes %d scenes where nobody has said how many', async (count) => {
    const scenes = Array.from({ length: count }, (_, n) => scene(n));
    const { script: written, receipt } = await write([saying(script({ scenes }))], { sceneCount: undefined });
    expect(written.scenes).toHaveLength(count);
    expect(receipt?.usage?.['calls']).toBe(1);
  });

  it.each([0, 13])('does not take %d scenes, whoever counts', async (count) => {
    const scenes = Array.from({ length: count }, (_, n) => scene(n));
    const writing = write([saying(script({ scenes }))], { sceneCount: undefined });
    await expect(writing).rejects.toThrow(`scenes has ${count} entries instead of 1 to 12`);
  });

  it('films a story about a web address', async () => {
    const story = { title: 'Kites', text: 'Mia sold kites. Her shop was Kites.com, and it was small.' };
    const scenes = [scene(1, { narration: 'Mia sold kites at Kites.com.' }), scene(2), scene(3)];
    const { script: written } = await write([saying(script({ scenes }))], { story });
    expect(written.scenes[0]?.text).toBe('Mia sold kites at Kites.com.');
  });

  it('leaves out what the model thinks', async () => {
    const parts = [{ text: 'First I read {', thought: true }, { text: JSON.stringify(script()) }];
    const { script: written } = await write([
      saying('', { candidates: [{ content: { parts }, finishReason: 'STOP' }] }),
    ]);
    expect(written.title).toBe('The Fox');
  });

  it('describes who is seen in the same words in all their pictures', async () => {
    const fox = { name: 'Vera', look: 'a young fox with a white-tipped tail and a green scarf' };
    const owl = { name: 'Old Tam', look: 'a grey owl with round spectacles.' };
    const { script: written } = await write([
      saying(
        script({
          characters: [fox, owl],
          scenes: [
            scene(1, { imagePrompt: 'a fox under a pine', characters: ['vera', 'Nobody'] }),
            scene(2, { imagePrompt: 'Old Tam, on a branch, sees the moon.' }),
            scene(3, {
              imagePrompt: `Both look at the sky${', and the sky is wide'.repeat(37)}`,
              characters: ['Vera', 'Old Tam'],
            }),
          ],
        }),
      ),
    ]);
    const [first = '', second = '', third = ''] = written.scenes.map(({ imagePrompt }) => imagePrompt);
    expect(first).toBe(`a fox under a pine. Vera: ${fox.look}`);
    expect(second).toBe('Old Tam, on a branch, sees the moon. Old Tam: a grey owl with round spectacles');
    expect(third).toMatch(
      /^Both look at the sky, and .* wide\. Vera: a young .* scarf\. Old Tam: a grey owl with round spectacles$/,
    );
    expect(third.length).toBeLessThanOrEqual(800);
    expect(written.scenes.map(({ characters }) => characters)).toEqual([['Vera'], ['Old Tam'], ['Vera', 'Old Tam']]);
  });

  it('cleans what the model answers', async () => {
    const { script: written } = await write([
      saying(
        script({
          title: ' The\u0000\nFox\u200b\u202e ',
          scenes: [scene(1, { narration: 'Cafe\u0301\ttime' }), scene(2), scene(3)],
        }),
      ),
    ]);
    expect(written.title).toBe('The Fox');
    expect(written.scenes[0]?.text).toBe('Café time');
  });
});
