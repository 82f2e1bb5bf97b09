import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { LONGEST_LINE_BYTES } from '../../../src/embedded/session/messages';
import { Users } from '../../../src/embedded/session/users';

let users: Users;
let port: number;
const asked: string[] = [];
/** No test here says a token later than at once. */
const TOKEN_WITHIN_MS = 3000;

beforeEach(async () => {
  asked.length = 0;
  users = new Users(
    'the token',
    {
      onUnused: () => asked.push('unused'),
      onStop: () => asked.push('stop'),
      async onRenew({ program }) {
        if (!program) throw new TypeError('no program');
        return asked.push('renew') > 0;
      },
    },
    TOKEN_WITHIN_MS,
  );
  port = await users.listen();
});

afterEach(() => users.dismiss());

/** Sends a line and returns all that came back until the connection was closed. */
async function answerTo(line: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(`${line}\n`);
  await once(socket, 'close');
  return answer;
}

const VISIT = JSON.stringify({ token: 'the token', as: 'visitor' });

describe('whoever connects without the token', () => {
  it.each(['null', '1', '"leave"', '[]', '{}', 'GET / HTTP/1.1', '{"token":"another","as":"stopper"}'])(
    'and says %s is thrown out, and the others are served on',
    async (line) => {
      expect(await answerTo(line)).toBe('');
      expect(await answerTo(VISIT)).toBe('{"alive":true}\n');
      expect(asked).toEqual([]);
    },
  );

  it('cannot have the worker started with settings of their own', async () => {
    const start = { program: '/elsewhere.js', environment: {} };
    expect(await answerTo(`${JSON.stringify({ renew: start })}\nnull`)).toBe('');
    expect(asked).toEqual([]);
  });

  it('is thrown out when they say nothing, or never end their line', async () => {
    expect(await answerTo('')).toBe('');
    const silent = connect({ host: '127.0.0.1', port });
    silent.write('{"token":');
    await once(silent, 'close');
    expect(await answerTo(VISIT)).toBe('{"alive":true}\n');
  });

  it('is thrown out at a line that is too long, also one of garbage without an end, and little of it is held', async () => {
    const before = process.memoryUsage().rss;
    const garbage = connect({ host: '127.0.0.1', port }).on('error', () => undefined);
    const sent = await floods(garbage, Buffer.alloc(2 ** 20, 'x'));
    expect(sent).toBeLessThan(64);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
    expect(await answerTo(VISIT)).toBe('{"alive":true}\n');
  });

  it('does not keep out the others, however many come and stay silent', async () => {
    const silent: Socket[] = [];
    for (let number = 0; number < 300; number++) {
      const socket = connect({ host: '127.0.0.1', port }).on('error', () => undefined);
      await once(socket, 'connect');
      silent.push(socket);
    }
    expect(await answerTo(VISIT)).toBe('{"alive":true}\n');
    silent.forEach((socket) => socket.destroy());
  });
});

describe('a user with the token', () => {
  const COME = JSON.stringify({ token: 'the token', as: 'user', stopWhenUnused: false });

  async function afterComing(message: object): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port });
    socket.write(`${COME}\n${JSON.stringify(message)}\n`);
    const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [Buffer | boolean];
    socket.destroy();
    return answer.toString();
  }

  it('may come with a large environment', async () => {
    const environment = { LARGE: 'x'.repeat(2 * 2 ** 20) };
    expect(LONGEST_LINE_BYTES.first).toBeLessThan(environment.LARGE.length);
    expect(await afterComing({ renew: { program: '/worker.js', environment } })).toBe('{"renewed":true}\n');
  });

  it('who asks for what cannot be done is thrown out, and the others are served on', async () => {
    for (const start of [null, 1, {}]) expect(await afterComing({ renew: start })).toMatch(/^(true|false)$/);
    expect(await answerTo(VISIT)).toBe('{"alive":true}\n');
  });

  it('stays as long as they like', async () => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.write(`${COME}\n`);
    const closed = once(socket, 'close').then(() => 'thrown out');
    const stayed = new Promise((resolve) => setTimeout(resolve, 1.5 * TOKEN_WITHIN_MS, 'stays'));
    expect(await Promise.race([closed, stayed])).toBe('stays');
    socket.destroy();
  });
});

/** Sends a piece again and again until the connection is closed; resolves to how often. */
async function floods(socket: Socket, piece: Buffer): Promise<number> {
  // A reset comes as an error first.
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  let sent = 0;
  while (!socket.destroyed && sent < 1000) {
    sent += 1;
    const drained = new Promise<void>((resolve) => socket.once('drain', resolve));
    if (!socket.write(piece)) await Promise.race([drained, closed]);
  }
  await closed;
  return sent;
}
