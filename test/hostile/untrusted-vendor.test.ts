import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from 'node:net';
import { CERTIFICATES, startHttpsServer, type HttpsServer } from '../support/vendors/https-server';

const KEY = 'canary-key-77';
const TEXT = 'canary sea';

const VENDORS = {
  gemini: 'GEMINI_BASE_URL',
  together: 'TOGETHER_BASE_URL',
  chatterbox: 'CHATTERBOX_URLS',
  'media-server': 'MEDIA_SERVER_URL',
};

/** Asks the vendor's client at an address; `trusts` says that the process trusts the signer of the certificates. */
async function asked(vendor: string, url: string, trusts: boolean): Promise<object> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(__dirname, 'ask-vendor.cjs'), vendor, url, KEY, TEXT],
    { env: { PATH: process.env['PATH'], ...(trusts && { NODE_EXTRA_CA_CERTS: CERTIFICATES.signer }) } },
  );
  return JSON.parse(stdout) as object;
}

/** A port in front of a server that keeps each byte that comes; without a server it is `answer` that has the connection. */
class Wire {
  received = '';
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async before(answer: (socket: Socket, first: Buffer) => void): Promise<Wire> {
    const server = createServer((socket) => {
      wire.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => (wire.received += bytes.toString('latin1')));
      socket.once('data', (first) => answer(socket, first));
    });
    const wire = new Wire(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return wire;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}

let servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.toReversed()) await server.close();
  servers = [];
});

async function wireBefore(server: HttpsServer): Promise<Wire> {
  const wire = await Wire.before((socket, first) => {
    const on = connect(server.port, '127.0.0.1').on('error', () => socket.destroy());
    on.write(first);
    socket.pipe(on).pipe(socket);
  });
  servers.push(server, wire);
  return wire;
}

const vendors = Object.entries(VENDORS);

describe.each(vendors)('who answers at the address of %s', (vendor, variable) => {
  it.each([
    [
      'has a certificate that nobody has signed',
      'own',
      false,
      /signed by nobody whom this machine trusts \(DEPTH_ZERO/,
    ],
    [
      'has one that has expired',
      'expired',
      true,
      /has expired \(or this machine's clock is wrong\) \(CERT_HAS_EXPIRED\)/,
    ],
    ['has that of another host', 'otherHost', true, /is that of another host \(ERR_TLS_CERT_ALTNAME_INVALID\)/],
  ] as const)('%s: nothing is sent, and a person must look', async (_what, certificate, trusts, sentence) => {
    const server = await startHttpsServer((_path, response) => void response.end('{}'), certificate);
    const wire = await wireBefore(server);
    const ended = await asked(vendor, wire.url, trusts);
    expect(ended).toEqual({ kind: 'change', callsSpent: 0, message: expect.stringMatching(sentence) });
    expect(ended).toMatchObject({ message: expect.stringContaining(variable) });
    expect(server.requests).toEqual([]);
    expectNothingIn(wire);
  });

  it('is trusted with the certificate that a signer of a person’s own has signed', async () => {
    const server = await startHttpsServer((_path, response) => void response.end('{}'));
    servers.push(server);
    await asked(vendor, server.url, true);
    expect(server.requests).not.toEqual([]);
  });

  it('speaks plain http: nothing is sent, and a person must look', async () => {
    const wire = await Wire.before((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    servers.push(wire);
    const ended = await asked(vendor, wire.url, false);
    expect(ended).toEqual({
      kind: 'change',
      callsSpent: 0,
      message: expect.stringMatching(/does not speak https as it should \(\w+\)/),
    });
    expectNothingIn(wire);
  });

  it.each([
    ['closes the connection', (socket: Socket) => void socket.end(), 0],
    ['resets it', (socket: Socket) => void socket.resetAndDestroy(), expect.any(Number)],
  ])('%s in the handshake: it is tried again later', async (_what, ends, callsSpent) => {
    const wire = await Wire.before(ends);
    servers.push(wire);
    const ended = await asked(vendor, wire.url, false);
    expect(ended).toEqual({ kind: 'try-again', callsSpent, message: expect.stringContaining('ECONNRESET') });
    expectNothingIn(wire);
  });
});

/** What came is the beginning of a handshake, with nothing in it that was to be sent. */
function expectNothingIn({ received }: Wire): void {
  expect(received).not.toBe('');
  expect(received).not.toContain(KEY);
  expect(received).not.toContain(TEXT);
}
