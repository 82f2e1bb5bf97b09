import type { FaultRule } from '../../../src/simulator/call/fault-rule';
import { askForScript } from '../requests';
import { useSpoiltSimulator } from './use-spoilt-simulator';

const { simulator, spoil } = useSpoiltSimulator();

describe('a script', () => {
  const spoiltScript = async (rule: Partial<FaultRule> & Pick<FaultRule, 'fault'>): Promise<unknown> => {
    spoil({ endpoint: 'script', ...rule });
    return (await askForScript(simulator(), 'A sea. A boat.')).json();
  };

  it('can be refused before it is begun', async () => {
    const answer = await spoiltScript({ fault: 'refused' });
    expect(answer).toMatchObject({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } });
    expect(answer).not.toHaveProperty('candidates');
  });

  it.each(['SAFETY', 'PROHIBITED_CONTENT', 'RECITATION'])('can end without text because of %s', async (reason) => {
    const answer = await spoiltScript({ fault: 'finish', reason });
    expect(answer).toMatchObject({ candidates: [{ finishReason: reason, content: { role: 'model' } }] });
    expect(JSON.stringify(answer)).not.toContain('parts');
  });

  it('can be cut off at the end of its tokens', async () => {
    const answer = await spoiltScript({ fault: 'finish', reason: 'MAX_TOKENS' });
    expect(answer).toMatchObject({ candidates: [{ finishReason: 'MAX_TOKENS' }] });
    const { candidates } = answer as { candidates: { content: { parts: { text: string }[] } }[] };
    expect(() => JSON.parse(candidates[0]!.content.parts[0]!.text)).toThrow(SyntaxError);
  });

  it.each([
    ['have thoughts before it', 'thoughts', [{ thought: true }, { text: expect.stringMatching(/^\{"title"/) }]],
    ['be prose', 'notJson', [{ text: expect.stringMatching(/^Here is/) }]],
    ['have another shape', 'wrongShape', [{ text: '{"film":{"parts":3}}' }]],
  ] as const)('can %s', async (_, fault, parts) => {
    expect(await spoiltScript({ fault })).toMatchObject({ candidates: [{ content: { parts } }] });
  });

  const textOf = (answer: unknown): string =>
    (answer as { candidates: { content: { parts: { text: string }[] } }[] }).candidates[0]!.content.parts[0]!.text;

  it.each([
    ['fenced', /^```json\n\{.*\}\n```$/s],
    ['byteOrderMark', /^\ufeff\{.*\}$/s],
    ['prose', /^Here is the script .*\{"title".*\}\n\nShall I/s],
    ['marked', /"text":"### Scene\\n\\n\*\*A\*\* sea/],
    ['wordless', /"text":"… \[pause\]"/],
  ] as const)('can be %s', async (fault, text) => {
    expect(textOf(await spoiltScript({ fault }))).toMatch(text);
  });

  it('can have another number of scenes than was asked for', async () => {
    spoil({ endpoint: 'script', fault: 'otherCount', count: 2 });
    const scenes = { type: 'ARRAY', items: { type: 'OBJECT', properties: { text: {}, imagePrompt: {} } }, minItems: 1 };
    const responseSchema = {
      type: 'OBJECT',
      properties: { title: { type: 'STRING' }, scenes: { ...scenes, maxItems: 1 } },
    };
    const answer = await (await askForScript(simulator(), 'A sea. A boat.', { responseSchema })).json();
    expect(JSON.parse(textOf(answer))).toMatchObject({ scenes: [{}, {}] });
  });

  it('can be by another model', async () => {
    expect(await spoiltScript({ fault: 'otherModel' })).toMatchObject({ modelVersion: 'gemini-3.6-flash' });
  });

  it.each([402, 429])('can be refused for want of credit, with the status %d', async (status) => {
    spoil({ endpoint: 'script', fault: 'creditSpent', status });
    const response = await askForScript(simulator(), 'A sea.');
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain('credits are depleted');
  });

  it('can be refused by a limit that says nothing of itself', async () => {
    spoil({ endpoint: 'script', fault: 'noDetails' });
    const response = await askForScript(simulator(), 'A sea.');
    const { error } = (await response.json()) as { error: object };
    expect([response.status, Object.keys(error)]).toEqual([429, ['code', 'message', 'status']]);
  });

  it('can be missing altogether', async () => {
    expect(await spoiltScript({ fault: 'emptyData' })).toEqual({});
  });
});
