import { fetchBytes, FetchStatusError } from '../../../../src/providers/received/fetched/fetch-bytes';
import { OutOfReachError } from '../../../../src/providers/received/fetched/reach';
import { startHttpsServer, THIS_MACHINE, type HttpsServer } from '../../../support/vendors/https-server';
import { startVendorServer } from '../../../support/vendors/vendor-server';

const { signal } = new AbortController();
const OPTIONS = { mostBytes: 1_000, signal, vendorOrigin: 'https://api.vendor.example', reach: THIS_MACHINE };

let server: HttpsServer;
beforeEach(async () => {
  server = await startHttpsServer((path, response) => {
    const [, what = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
    if (what === 'to') {
      const cookie = { 'set-cookie': 'id=7; Path=/' };
      response.writeHead(302, { location: decodeURIComponent(rest), ...cookie }).end('moved');
    } else if (what === 'bytes') response.end(Buffer.alloc(Number(rest), 'x'));
    else if (what === 'status') response.writeHead(Number(rest)).end();
    else if (what === 'stall') response.writeHead(200).write('x');
    else if (what === 'cut') response.writeHead(200, { 'content-length': '99' }).write('x', () => response.destroy());
    else response.end('a picture');
  });
});
afterEach(() => server.close());

const textOf = async (address: string, options: object = {}) =>
  Buffer.from(await fetchBytes(address, { ...OPTIONS, ...options })).toString();
const to = (address: string) => `${server.url}/to/${encodeURIComponent(address)}`;

describe('what a vendor names', () => {
  it('is fetched over https', async () => {
    expect(await textOf(`${server.url}/a.png?sig=1`)).toBe('a picture');
    expect(await textOf(`https://localhost:${server.port}/a.png`)).toBe('a picture');
    expect(server.requests.map(({ path }) => path)).toEqual(['/a.png?sig=1', '/a.png']);
  });

  it('is followed, with nothing sent that belongs to anybody', async () => {
    expect(await textOf(to(`https://me:secret@localhost:${server.port}/b.png`))).toBe('a picture');
    expect(server.requests).toHaveLength(2);
    for (const { headers } of server.requests) {
      expect(headers['user-agent']).toBe('storyreel');
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it('is followed where the next address is not whole', async () => {
    expect(await textOf(to('/c.png'))).toBe('a picture');
  });

  it('is not followed in circles', async () => {
    await server.close();
    server = await startHttpsServer((_path, response) => void response.writeHead(307, { location: '/again' }).end());
    await expect(textOf(`${server.url}/again`)).rejects.toThrow('it leads on more than 4 times');
    expect(server.requests).toHaveLength(5);
  });

  it('is not read beyond what it may have', async () => {
    expect(await textOf(`${server.url}/bytes/1000`)).toHaveLength(1_000);
    await expect(textOf(`${server.url}/bytes/1001`)).rejects.toThrow('more than 1000 bytes');
  });

  it.each([404, 500, 204, 304])('is not there with the status %d', async (status) => {
    await expect(textOf(`${server.url}/status/${status}`)).rejects.toThrow(new FetchStatusError(status));
  });

  it('is not taken when it is cut off', async () => {
    await expect(textOf(`${server.url}/cut`)).rejects.toThrow(/aborted/);
  });

  it('is given up with the signal, in the middle of a body too', async () => {
    const controller = new AbortController();
    const fetching = textOf(`${server.url}/stall`, { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(fetching).rejects.toThrow(/abort/);
  });

  it('is not fetched from a server that nobody vouches for', async () => {
    const reach = { mayAsk: THIS_MACHINE.mayAsk };
    await expect(textOf(`${server.url}/a.png`, { reach })).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(server.requests).toEqual([]);
  });
});

/** The ways in which an address can lead to this machine, or out of https; PORT is that of a server that listens there. */
const ELSEWHERE = [
  'https://127.0.0.1:PORT/a.png',
  'https://127.1:PORT/',
  'https://0x7f.0.0.1:PORT/',
  'https://2130706433:PORT/',
  'https://0177.0.0.1:PORT/',
  'https://[::1]:PORT/',
  'https://[::ffff:127.0.0.1]:PORT/',
  'https://[::ffff:7f00:1]:PORT/',
  'https://localhost:PORT/',
  'https://LOCALHOST:PORT/',
  'https://１２７.0.0.1:PORT/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.0.0.1/',
  'http://127.0.0.1:PORT/',
  'http://example.com/a.png',
  'ftp://example.com/a.png',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'no address',
  '',
];

describe('an address that leads elsewhere', () => {
  it.each(ELSEWHERE)('is not asked: %s', async (address) => {
    const fetching = fetchBytes(address.replace('PORT', `${server.port}`), { ...OPTIONS, reach: undefined });
    await expect(fetching).rejects.toBeInstanceOf(OutOfReachError);
    expect(server.connections).toBe(0);
  });

  it.each(ELSEWHERE.filter((address) => /^\w+:[ -~]+$/.test(address)))(
    'is not asked after a redirect: %s',
    async (address) => {
      // Only the first machine may be asked, and only by its address.
      let hops = 0;
      const reach = { ...THIS_MACHINE, mayAsk: () => hops++ === 0 };
      const fetching = textOf(to(address.replace('PORT', `${server.port}`)), { reach });
      await expect(fetching).rejects.toBeInstanceOf(OutOfReachError);
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('the origin that a person has named for the vendor', () => {
  it('is asked wherever it is, but nobody else may lead there', async () => {
    const vendor = await startVendorServer((response) => void response.end('a picture'));
    try {
      const own = { vendorOrigin: vendor.url, reach: undefined };
      expect(await textOf(`${vendor.url}/img/1.png`, own)).toBe('a picture');
      await expect(textOf(`${vendor.url.replace('127.0.0.1', 'localhost')}/1.png`, own)).rejects.toThrow(
        'not an https',
      );
      await expect(textOf(to(`${vendor.url}/1.png`), { vendorOrigin: vendor.url })).rejects.toThrow('not an https');
      expect(vendor.requests).toHaveLength(1);
    } finally {
      await vendor.close();
    }
  });
});
