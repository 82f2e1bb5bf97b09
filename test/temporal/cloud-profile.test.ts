import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { openClient } from '../../src/temporal/open-client';
import { openNative } from '../../src/temporal/open-native';
import { ownServer, type Server } from '../../src/temporal/server';

const certificate = (name: string) => join(__dirname, '..', 'support', 'vendors', 'local-https', name);
const AUTHORITY = certificate('certificate.pem');
const KEY = certificate('key.pem');
/** Signed by the authority, for a client. */
const CLIENT = certificate('other-host.pem');
const API_KEY = 'a-key-of-the-cloud';

/** What a server that speaks gRPC saw of a request. */
interface Seen {
  path: string;
  authorization: string;
  /** Of the client's certificate. */
  subject: string;
}

let server: Http2SecureServer;
let directory: string;
const seen: Seen[] = [];

async function listen(wantsCertificate: boolean): Promise<void> {
  server = createSecureServer({
    key: readFileSync(KEY),
    cert: readFileSync(certificate('leaf.pem')),
    ca: readFileSync(AUTHORITY),
    requestCert: wantsCertificate,
    rejectUnauthorized: wantsCertificate,
  });
  server.on('stream', (stream, headers) => {
    const { subject } = (stream.session?.socket as TLSSocket | undefined)?.getPeerCertificate() ?? {};
    seen.push({
      path: String(headers[':path']),
      authorization: String(headers.authorization),
      subject: String(subject?.CN),
    });
    // An empty message, which says that the server can do nothing in particular.
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.end(Buffer.alloc(5));
  });
  server.on('sessionError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'storyreel-cloud-'));
  seen.length = 0;
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true });
});

/** The server that a profile of the docs names, were the Cloud on this machine. */
function serverOf(profile: string): Server {
  const docs = readFileSync(join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
  const example = /^ {4}\[profile\.cloud\]$[^]*?(?=^\S)/m.exec(docs)?.[0] ?? '';
  const { port } = server.address() as AddressInfo;
  const text = example
    .replaceAll(/address = ".*"/g, `address = "127.0.0.1:${port}"`)
    .replace('/etc/storyreel/client.pem', CLIENT)
    .replace('/etc/storyreel/client.key', KEY)
    .replace('api_key = "..."', `api_key = "${API_KEY}"`);
  const file = join(directory, 'temporal.toml');
  writeFileSync(file, text);
  const environment = {
    TEMPORAL_CONFIG_FILE: file,
    TEMPORAL_PROFILE: profile,
    // No public authority knows this machine.
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: AUTHORITY,
  };
  const found = ownServer(environment);
  if (!found) throw new Error(`The docs have no profile "${profile}" with an address.`);
  return found;
}

async function connect(server: Server): Promise<void> {
  const client = await openClient(server, {});
  await client.close();
  const native = await openNative(server, {});
  await native.close();
}

describe('a profile for Temporal Cloud', () => {
  it('has client and worker show the certificate that it names', async () => {
    await listen(true);
    const found = serverOf('cloud');
    expect(found.namespace).toBe('films.a1b2c');
    await connect(found);

    expect(seen.length).toBeGreaterThanOrEqual(2);
    for (const { subject } of seen) expect(subject).toBe('storyreel test leaf');
  });

  it('is refused where that is not shown', async () => {
    await listen(true);
    await expect(openNative(serverOf('cloud-key'), {})).rejects.toThrow('No Temporal server answers at 127.0.0.1');
    expect(seen).toEqual([]);
  });

  it('has client and worker send the API key with each request', async () => {
    await listen(false);
    await connect(serverOf('cloud-key'));

    expect(seen.length).toBeGreaterThanOrEqual(2);
    for (const { authorization } of seen) expect(authorization).toBe(`Bearer ${API_KEY}`);
  });
});
