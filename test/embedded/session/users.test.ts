import { once } from 'node:events';
import { connect } from 'node:net';
import { Users } from '../../../src/embedded/session/users';

let users: Users;
let port: number;
const asked: string[] = [];

beforeEach(async () => {
  asked.length = 0;
  users = new Users('the token', {
    onUnused: () => asked.push('unused'),
    onStop: () => asked.push('stop'),
    onRenew: async () => asked.push('renew') > 0,
  });
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
});
