import { askForScript } from '../requests';
import { useSimulator } from '../use-simulator';

const simulator = useSimulator();
const STORY = 'The sea was wide. A boat came by! Nobody saw it, but the fox did. It waited.';

interface GeminiAnswer {
  candidates: { content: { parts: { text: string }[] }; finishReason: string }[];
  usageMetadata: object;
}

async function scriptFrom(response: Response): Promise<unknown> {
  const answer = (await response.json()) as GeminiAnswer;
  return JSON.parse(answer.candidates[0]!.content.parts[0]!.text);
}

describe('simulated Gemini', () => {
  it('answers in Gemini’s shape, with what it used', async () => {
    const answer = (await (await askForScript(simulator(), STORY)).json()) as GeminiAnswer;
    expect(answer).toMatchObject({
      candidates: [{ content: { role: 'model' }, finishReason: 'STOP', index: 0 }],
      modelVersion: 'gemini-3.5-flash-lite',
    });
    expect(answer.usageMetadata).toEqual({
      promptTokenCount: Math.ceil(STORY.length / 4),
      candidatesTokenCount: expect.any(Number),
      totalTokenCount: expect.any(Number),
    });
  });

  it('writes a script in the story’s own words, with the configured names where there is no schema', async () => {
    simulator().configure({ script: { text: 'narration', sceneCharacters: 40 } });
    expect(await scriptFrom(await askForScript(simulator(), STORY))).toEqual({
      title: 'The sea was wide. A',
      scenes: [
        { narration: 'The sea was wide. A boat came by!', imagePrompt: expect.stringContaining('The sea was wide') },
        { narration: 'Nobody saw it, but the fox did. It waited.', imagePrompt: expect.stringContaining('the fox') },
      ],
    });
  });

  it('fills the schema that the request brings', async () => {
    const scene = {
      type: 'OBJECT',
      properties: {
        narration: { type: 'STRING' },
        imagePrompt: { type: 'STRING' },
        mood: { type: 'STRING', enum: ['calm', 'tense'] },
        seconds: { type: 'INTEGER', minimum: 4 },
      },
    };
    const people = { type: 'OBJECT', properties: { name: { type: 'STRING' } } };
    const responseSchema = {
      type: 'OBJECT',
      properties: {
        title: { type: 'STRING' },
        characters: { type: 'ARRAY', items: people },
        scenes: { type: 'ARRAY', items: scene, minItems: '3', maxItems: '12' },
      },
    };
    const asked = `Divide the story.\n<story>\n# The Fox\n${STORY}\n</story>\nAnswer as JSON.`;
    const script = await scriptFrom(await askForScript(simulator(), asked, { responseSchema }));
    expect(script).toMatchObject({
      title: 'The Fox',
      characters: [],
      scenes: [{ mood: 'calm', seconds: 4 }, { mood: 'tense' }, { mood: 'calm' }],
    });
    const { scenes } = script as { scenes: { narration: string }[] };
    expect(scenes.map(({ narration }) => narration).join(' ')).toBe(STORY);
  });

  it('divides numbered sentences, and ends its scenes evenly between the bounds of a number', async () => {
    const scene = {
      type: 'OBJECT',
      properties: { lastSentence: { type: 'INTEGER', minimum: 1, maximum: 4 }, imagePrompt: { type: 'STRING' } },
    };
    const responseSchema = { type: 'OBJECT', properties: { scenes: { type: 'ARRAY', items: scene, minItems: 2 } } };
    const asked = `<story>\n# The Fox\n\n[1] A sea.\n[2] A boat.\n[3] A fox.\n[4] It waited.\n</story>`;
    expect(await scriptFrom(await askForScript(simulator(), asked, { responseSchema }))).toEqual({
      scenes: [
        { lastSentence: 2, imagePrompt: 'A picture of this: A sea. A boat' },
        { lastSentence: 4, imagePrompt: 'A picture of this: A fox. It waited' },
      ],
    });
  });

  it('tells a long scene in whole sentences of its beginning', async () => {
    simulator().configure({ script: { text: 'narration', sceneCharacters: 20 } });
    const scene = {
      type: 'OBJECT',
      properties: { narration: { type: 'STRING' }, imagePrompt: { type: 'STRING' } },
    };
    const responseSchema = { type: 'OBJECT', properties: { scenes: { type: 'ARRAY', items: scene, maxItems: 1 } } };
    expect(await scriptFrom(await askForScript(simulator(), STORY, { responseSchema }))).toMatchObject({
      scenes: [{ narration: 'The sea was wide.' }],
    });
  });

  it('stops where the tokens end', async () => {
    const answer = (await (await askForScript(simulator(), STORY, { maxOutputTokens: 10 })).json()) as GeminiAnswer;
    expect(answer.candidates[0]!.finishReason).toBe('MAX_TOKENS');
    expect(answer.candidates[0]!.content.parts[0]!.text).toHaveLength(40);
  });

  it('refuses a request without key, and models that it does not have', async () => {
    const url = `${simulator().url}/v1beta/models`;
    const noKey = await fetch(url);
    expect([noKey.status, await noKey.json()]).toMatchObject([403, { error: { status: 'PERMISSION_DENIED' } }]);
    const gone = await fetch(`${url}/gemini-1.0?key=k`);
    expect([gone.status, await gone.json()]).toMatchObject([404, { error: { code: 404, status: 'NOT_FOUND' } }]);
  });

  it('lists its models, and describes one', async () => {
    const headers = { 'x-goog-api-key': 'k' };
    const list = await (await fetch(`${simulator().url}/v1beta/models`, { headers })).json();
    expect(list).toMatchObject({ models: [{ name: 'models/gemini-3.5-flash-lite' }, {}, {}] });
    const one = await (await fetch(`${simulator().url}/v1beta/models/gemini-3.8-flash`, { headers })).json();
    expect(one).toMatchObject({ name: 'models/gemini-3.8-flash', supportedGenerationMethods: ['generateContent'] });
  });
});
