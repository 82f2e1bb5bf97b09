import { askForImage, askForScript, askForSpeech } from './requests';
import { useSpoiltSimulator } from './faults/use-spoilt-simulator';

const { simulator, spoil } = useSpoiltSimulator();

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
