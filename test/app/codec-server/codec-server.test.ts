import { request } from 'node:http';
import { startCodecServer, type CodecServer } from '../../../src/app/codec-server/codec-server';
import { readPayloadCodecs } from '../../../src/temporal/payload-codecs';

const UI = 'http://127.0.0.1:8233';
const codecs = readPayloadCodecs({ STORYREEL_ENCRYPTION_KEYS: `a:${Buffer.alloc(32, 1).toString('base64')}` });

let server: CodecServer;
beforeAll(async () => {
  server = await startCodecServer(codecs, { port: 0, origins: [UI] });
});
afterAll(() => server.close());

interface Answer {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

function ask(path: string, body: string, headers: NodeJS.Dict<string> = {}, method = 'POST'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.address}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on('error', reject).end(body);
  });
}

async function encryptedJson(): Promise<string> {
  const [payload] = await codecs[0]!.encode([
    { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"A zebra sails."') },
  ]);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const metadata = Object.fromEntries(Object.entries(payload!.metadata!).map(([name, value]) => [name, base64(value)]));
  return JSON.stringify({ payloads: [{ metadata, data: base64(payload!.data!) }] });
}

describe('the codec server', () => {
  it("decodes for the Temporal UI, as a browser asks on the UI's behalf", async () => {
    const preflight = await ask('/decode', '', { origin: UI }, 'OPTIONS');
    expect(preflight).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': UI } });
    const { status, body } = await ask('/decode', await encryptedJson(), { origin: UI, 'x-namespace': 'default' });
    expect(status).toBe(200);
    const [payload] = (JSON.parse(body) as { payloads: { data: string }[] }).payloads;
    expect(Buffer.from(payload!.data, 'base64').toString()).toBe('"A zebra sails."');
  });

  it.each([
    ['pages of other origins', '/decode', { origin: 'https://evil.example' }, 403, 'name them with --origin'],
    ['pages that call this address by a name of theirs', '/decode', { host: 'evil.example' }, 421, 'for this machine'],
    ['anything but decoding', '/encode', {}, 404, 'Expected POST /decode'],
  ])('refuses %s', async (_what, path, headers, status, message) => {
    const answer = await ask(path, await encryptedJson(), headers);
    expect(answer).toMatchObject({ status, body: expect.stringContaining(message) });
    expect(answer.body).not.toContain('zebra');
  });

  it.each([
    ['no JSON', '<payloads>', 'JSON'],
    ['no payloads', '{"payloads": 3}', 'as Temporal writes payloads in JSON'],
    ['null', 'null', 'as Temporal writes payloads in JSON'],
  ])('says what it expected where it gets %s', async (_what, body, message) => {
    expect(await ask('/decode', body)).toMatchObject({ status: 400, body: expect.stringContaining(message) });
  });

  it('reads no more than Temporal carries', async () => {
    const large = 'x'.repeat(9 * 2 ** 20);
    expect(await ask('/decode', large)).toMatchObject({ status: 413 });
    expect(await ask('/decode', await encryptedJson())).toMatchObject({ status: 200 });
  });
});
