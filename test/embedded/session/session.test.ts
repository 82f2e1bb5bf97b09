import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Claim } from '../../../src/embedded/claim/claim-file';
import { listenTo, send } from '../../../src/embedded/session/messages';
import { openSession } from '../../../src/embedded/session/session';

let server: Server;
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  return new Promise((resolve) => void server.close(resolve));
});

/** A background process that is ready, and does this when a user leaves. */
async function backgroundThat(onLeave: (socket: Socket) => void): Promise<Claim> {
  server = createServer((socket) => {
    sockets.push(socket);
    listenTo(socket, (message) => {
      if ('leave' in message) onLeave(socket);
      else send(socket, { ready: { temporal: '127.0.0.1:7233', ui: 'http://127.0.0.1:8233' } });
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { pid: 4711, token: 'a', port: (server.address() as AddressInfo).port } as Claim;
}

async function leaving(claim: Claim, leaveWithinMs?: number): Promise<string[]> {
  const told: string[] = [];
  const onWait = (sentence: string) => void told.push(sentence);
  const session = await openSession(claim, {
    stopWhenUnused: true,
    onWait,
    ...(leaveWithinMs !== undefined && { leaveWithinMs }),
  });
  await session?.ready;
  await session?.leave();
  return told;
}

describe('a user who leaves', () => {
  it('does not wait for ever for a process that was halted, and is told how to end it', async () => {
    expect(await leaving(await backgroundThat(() => undefined), 50)).toEqual([
      'The background process (4711) of the embedded Temporal server has not answered for 0.1 s, and is left as it is. ' +
        '"storyreel stop" ends it with all that it started.',
    ]);
  });

  it('hears nothing of it where that process goes on for others, or has stopped', async () => {
    expect(await leaving(await backgroundThat((socket) => send(socket, { stays: true })))).toEqual([]);
    await new Promise((resolve) => void server.close(resolve));
    expect(await leaving(await backgroundThat((socket) => void socket.end()))).toEqual([]);
  });
});
