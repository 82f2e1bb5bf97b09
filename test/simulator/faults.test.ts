import sharp from 'sharp';
import type { FaultRule } from '../../src/simulator/call/fault-rule';
import { askForImage, askForScript, askForSpeech, pictureOf } from './requests';
import { useSimulator } from './use-simulator';

const simulator = useSimulator({ configuration: { limit: { kind: 'none' } } });

function spoil(...faults: FaultRule[]): void {
  simulator().configure({ faults });
}

/** The names and codes of an error and of what caused it. */
function reasons(error: { name?: string; code?: unknown; cause?: object } = {}): unknown[] {
  return [error.name, error.code, ...(error.cause ? reasons(error.cause) : [])];
}

function reasonsOf(failing: Promise<unknown>): Promise<unknown[]> {
  return failing.then(() => [], reasons);
}

const ENDPOINTS = [
  ['image', (signal?: AbortSignal) => askForImage(simulator(), {}, {}, signal)],
  ['script', (signal?: AbortSignal) => askForScript(simulator(), 'A sea. A boat.', {}, signal)],
  ['speech', (signal?: AbortSignal) => askForSpeech(simulator(), 'A sea. A boat.', 1, 'Emily.wav', signal)],
] as const;

describe.each(ENDPOINTS)('on the way from the %s endpoint', (endpoint, ask) => {
  it.each([429, 500, 503])('a status %d comes at once, in the vendor’s shape', async (status) => {
    spoil({ endpoint, fault: 'status', status });
    const response = await ask();
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(`asked to fail here: ${status}`);
    expect(simulator().audit()).toMatchObject([{ decision: 'fault', fault: 'status', latencyMs: 0, status }]);
  });

  it('a status has the headers and body that are wanted', async () => {
    const body = { error_type: 'dynamic_request_limited' };
    spoil({ endpoint, fault: 'status', status: 429, headers: { 'x-ratelimit-reset': '30' }, body });
    const response = await ask();
    expect([response.headers.get('x-ratelimit-reset'), await response.json()]).toEqual(['30', body]);
  });

  it('no answer ever comes, until the client gives up', async () => {
    spoil({ endpoint, fault: 'hang' });
    expect(await reasonsOf(ask(AbortSignal.timeout(100)))).toContain('TimeoutError');
  });

  it('the connection is reset', async () => {
    spoil({ endpoint, fault: 'reset' });
    expect(await reasonsOf(ask())).toContain('ECONNRESET');
  });

  it('the body ends in the middle', async () => {
    spoil({ endpoint, fault: 'halfBody' });
    const response = await ask();
    expect(response.status).toBe(200);
    expect(await reasonsOf(response.arrayBuffer())).toContain('UND_ERR_SOCKET');
  });

  it('the connection is reset in the middle of the body', async () => {
    spoil({ endpoint, fault: 'halfReset' });
    const reasons = await reasonsOf(ask().then((response) => response.arrayBuffer()));
    expect(reasons.some((reason) => reason === 'ECONNRESET' || reason === 'UND_ERR_SOCKET')).toBe(true);
    expect(simulator().audit()).toMatchObject([{ fault: 'halfReset', clientGone: false }]);
  });

  it('the body stops coming, with the connection open', async () => {
    spoil({ endpoint, fault: 'stall' });
    const patience = new AbortController();
    const response = await ask(patience.signal);
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    const declared = Number(response.headers.get('content-length'));
    let bytes = 0;
    while (bytes < Math.floor(declared / 2)) bytes += (await reader.read()).value!.length;
    const more = reader.read();
    const silence = new Promise((resolve) => setTimeout(resolve, 100, 'silence'));
    expect(await Promise.race([more, silence])).toBe('silence');
    patience.abort();
    expect(await reasonsOf(more)).toContain('AbortError');
  });

  it('a web page comes, as if all were well', async () => {
    spoil({ endpoint, fault: 'html' });
    const response = await ask();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('a redirect points to a private address, and whoever follows it is seen', async () => {
    spoil({ endpoint, fault: 'redirect' });
    const response = await ask();
    expect(response.status).toBe(307);
    const location = response.headers.get('location')!;
    expect(new URL(location).hostname).toBe('127.0.0.1');
    expect(simulator().verdict()).toMatchObject({ ok: true, trapped: 0 });
    await fetch(location);
    expect(simulator().verdict()).toMatchObject({
      ok: false,
      trapped: 1,
      problems: ['1 request followed an answer to a private address.'],
    });
  });
});

describe.each(ENDPOINTS.slice(0, 2))('from the %s endpoint', (endpoint, ask) => {
  it('a whole body comes that is half a JSON text', async () => {
    spoil({ endpoint, fault: 'badJson' });
    const text = await (await ask()).text();
    expect(text).toMatch(/^\{"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });
});

describe('a picture', () => {
  const spoiltPicture = async (fault: FaultRule['fault']): Promise<Buffer> => {
    spoil({ endpoint: 'image', fault });
    return pictureOf(await askForImage(simulator()));
  };

  it('can be cut off', async () => {
    const picture = await spoiltPicture('truncated');
    expect((await sharp(picture).metadata()).format).toBe('png');
    await expect(sharp(picture, { failOn: 'truncated' }).stats()).rejects.toThrow(
      /end|truncat|read error|libspng|png/i,
    );
  });

  it('can be black', async () => {
    const { channels } = await sharp(await spoiltPicture('blank')).stats();
    expect(channels.map(({ stdev }) => stdev)).toEqual([0, 0, 0]);
  });

  it('can have another size', async () => {
    expect(await sharp(await spoiltPicture('wrongSize')).metadata()).toMatchObject({ width: 128, height: 256 });
  });

  it('can be no picture', async () => {
    expect((await spoiltPicture('notPicture')).toString()).toMatch(/^<html>/);
  });

  it('can be missing', async () => {
    spoil({ endpoint: 'image', fault: 'emptyData' });
    expect(await (await askForImage(simulator())).json()).toMatchObject({ object: 'list', data: [] });
  });

  it('can be a private address', async () => {
    spoil({ endpoint: 'image', fault: 'privateUrl' });
    const { data } = (await (await askForImage(simulator())).json()) as { data: { url: string }[] };
    expect(new URL(data[0]!.url).hostname).toBe('localhost');
    await fetch(data[0]!.url);
    expect(simulator().verdict().trapped).toBe(1);
  });

  it('can be transparent', async () => {
    const { channels } = await sharp(await spoiltPicture('transparent')).stats();
    expect(channels.at(-1)).toMatchObject({ max: 0 });
    expect(channels[0]?.stdev).toBeGreaterThan(5);
  });

  it('can be square, whatever was asked for', async () => {
    expect(await sharp(await spoiltPicture('otherShape')).metadata()).toMatchObject({ width: 1024, height: 1024 });
  });

  it('can come by its address, which works', async () => {
    spoil({ endpoint: 'image', fault: 'url' });
    const { data } = (await (await askForImage(simulator())).json()) as { data: { url: string }[] };
    const picture = await fetch(data[0]!.url);
    expect(await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).toMatchObject({ width: 256, height: 512 });
  });

  it.each([
    ['validation', 422, { detail: [{ loc: ['body', 'steps'] }] }],
    ['tooLong', 403, { error: { message: expect.stringContaining('context length') } }],
    ['noModel', 400, { error: { code: 'model_not_available' } }],
    ['creditSpent', 402, { error: { message: expect.stringContaining('Credit limit') } }],
  ] as const)('can be turned away: %s, with the status %d', async (fault, status, body) => {
    spoil({ endpoint: 'image', fault });
    const response = await askForImage(simulator());
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(body);
  });

  it.each([
    ['retryAfter', 429, 'retry-after'],
    ['rateHeaders', 200, 'x-ratelimit-reset'],
  ] as const)('can come with the wish to be left alone: %s', async (fault, status, header) => {
    spoil({ endpoint: 'image', fault, forMs: 60_000_000, first: 1 });
    const response = await askForImage(simulator());
    expect([response.status, response.headers.get(header)]).toEqual([status, '60000']);
    expect((await askForImage(simulator())).status).toBe(429);
    expect(simulator().verdict()).toMatchObject({ ok: false, blocked: 1 });
  });

  it('can be refused as unsafe', async () => {
    spoil({ endpoint: 'image', fault: 'refused', prompt: 'dragon' });
    const refused = await askForImage(simulator(), { prompt: 'a bloody dragon' });
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { error: { message: expect.stringContaining('safety checker') } },
    ]);
    expect((await askForImage(simulator(), { prompt: 'a gentle lizard' })).status).toBe(200);
  });
});

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

describe('a voice', () => {
  const spoiltVoice = async (fault: FaultRule['fault']): Promise<Buffer> => {
    spoil({ endpoint: 'speech', fault });
    return Buffer.from(await (await askForSpeech(simulator(), 'The sea was wide, and a boat came by.')).arrayBuffer());
  };
  const seconds = (wav: Buffer): number => (wav.length - 44) / 48_000;

  it('can be silent', async () => {
    const wav = await spoiltVoice('silent');
    expect(seconds(wav)).toBeGreaterThan(2);
    expect(wav.subarray(44).every((byte) => byte === 0)).toBe(true);
  });

  it('can be garbled, and end in the middle', async () => {
    const cut = seconds(await spoiltVoice('cut'));
    expect(cut).toBeGreaterThan(0.5);
    expect(cut).toBeLessThan(2);
    expect(seconds(await spoiltVoice('garbled'))).toBe(40);
  });

  it('can be a file shorter than it says, and no file at all', async () => {
    const wav = await spoiltVoice('cutFile');
    expect(wav.readUInt32LE(4)).toBeGreaterThan(wav.length * 1.9);
    expect(await spoiltVoice('emptyData')).toHaveLength(0);
  });

  it('can break its server: every later request fails, until the server is up again', async () => {
    spoil({ endpoint: 'speech', fault: 'sticky', nth: [2], server: 1, forMs: 900_000_000 });
    const status = async (text: string, server = 1): Promise<number> =>
      (await askForSpeech(simulator(), text, server)).status;
    expect([await status('One.'), await status('Two.'), await status('Three.')]).toEqual([200, 500, 500]);
    expect(await status('Elsewhere.', 2)).toBe(200);
    const [, broken, later] = simulator().audit();
    expect([broken, later]).toMatchObject([
      { decision: 'fault', fault: 'sticky' },
      { decision: 'fault', fault: 'sticky' },
    ]);
    simulator().reset();
    expect(await status('Four.')).toBe(200);
  });
});

describe('a rule', () => {
  const outcomes = async (prompts: string[]): Promise<string> => {
    const statuses: number[] = [];
    for (const prompt of prompts) statuses.push((await askForImage(simulator(), { prompt })).status);
    return statuses.map((status) => (status === 200 ? '.' : 'x')).join('');
  };
  const ten = Array.from({ length: 10 }, (_, index) => `scene ${index}`);
  const rule = { endpoint: 'image', fault: 'status', status: 503 } as const;

  it.each([
    ['every request', {}, 'xxxxxxxxxx'],
    ['the first three', { first: 3 }, 'xxx.......'],
    ['single ones', { nth: [2, 5] }, '.x..x.....'],
    ['each third', { every: 3 }, '..x..x..x.'],
    ['those whose prompt it fits', { prompt: 'scene [47]$' }, '....x..x..'],
    ['the second of those whose prompt it fits', { prompt: 'scene [47]$', nth: [2] }, '.......x..'],
    ['none of another endpoint', { endpoint: 'speech' }, '..........'],
  ] as const)('can be about %s', async (_, when, expected) => {
    spoil({ ...rule, ...when } as FaultRule);
    expect(await outcomes(ten)).toBe(expected);
  });

  it('by chance hits the same prompts in any order, and others with another seed', async () => {
    spoil({ ...rule, probability: 0.5 });
    const forward = await outcomes(ten);
    expect(forward).toMatch(/x/);
    expect(forward).toMatch(/\./);
    simulator().reset();
    const backward = await outcomes(ten.toReversed());
    expect([...backward].toReversed().join('')).toBe(forward);
  });

  it('by chance asks anew for a second request with the same prompt', async () => {
    spoil({ ...rule, probability: 0.5 });
    const again = await outcomes(Array.from({ length: 12 }, () => 'the same'));
    expect(new Set(again)).toEqual(new Set(['x', '.']));
  });

  it('that comes first wins, and each counts for itself', async () => {
    spoil({ ...rule, nth: [1] }, { ...rule, status: 500, first: 2 });
    const statuses: number[] = [];
    for (const prompt of ten.slice(0, 3)) statuses.push((await askForImage(simulator(), { prompt })).status);
    expect(statuses).toEqual([503, 500, 200]);
  });
});
