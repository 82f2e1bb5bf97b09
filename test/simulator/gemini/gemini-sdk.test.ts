import { GoogleGenerativeAI, SchemaType } from '@google/generative-ai';
import { useSimulator } from '../use-simulator';

const simulator = useSimulator();
const STORY = 'The sea was wide. A boat came by! Nobody saw it, but the fox did. It waited.';

describe('through @google/generative-ai', () => {
  const scene = {
    type: SchemaType.OBJECT as const,
    properties: {
      narration: { type: SchemaType.STRING as const },
      imagePrompt: { type: SchemaType.STRING as const },
    },
  };
  const responseSchema = {
    type: SchemaType.OBJECT as const,
    properties: {
      title: { type: SchemaType.STRING as const },
      scenes: { type: SchemaType.ARRAY as const, items: scene, minItems: 3 },
    },
  };
  const model = () =>
    new GoogleGenerativeAI('simulated').getGenerativeModel(
      {
        model: 'gemini-3.5-flash-lite',
        generationConfig: { responseMimeType: 'application/json', responseSchema },
      },
      { baseUrl: simulator().url },
    );

  it('a script comes in the shape that was asked for', async () => {
    const { response } = await model().generateContent(STORY);
    const script = JSON.parse(response.text()) as { title: string; scenes: { narration: string }[] };
    expect(script.scenes).toHaveLength(3);
    expect(script.scenes.map(({ narration }) => narration).join(' ')).toBe(STORY);
    expect(response.usageMetadata?.promptTokenCount).toBeGreaterThan(0);
  });

  it('an overload is one request and an error with its status', async () => {
    simulator().configure({ faults: [{ endpoint: 'script', fault: 'status', status: 503 }] });
    await expect(model().generateContent(STORY)).rejects.toMatchObject({ status: 503 });
    expect(simulator().verdict().requests.script).toBe(1);
  });

  it('a blocked prompt throws, while other ends give a text that is empty or has thoughts in it', async () => {
    simulator().configure({ faults: [{ endpoint: 'script', fault: 'refused', reason: 'SAFETY', nth: [1] }] });
    const blocked = (await model().generateContent(STORY)).response;
    expect(() => blocked.text()).toThrow('SAFETY');
    simulator().configure({ faults: [{ endpoint: 'script', fault: 'finish', reason: 'PROHIBITED_CONTENT' }] });
    expect((await model().generateContent(STORY)).response.text()).toBe('');
    simulator().configure({ faults: [{ endpoint: 'script', fault: 'thoughts' }] });
    expect((await model().generateContent(STORY)).response.text()).toMatch(/^First I read the story\.\{/);
  });
});
