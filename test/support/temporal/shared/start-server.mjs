import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** Becomes a program, which is killed when nobody holds the other end of the input any more: also when that process was killed itself. */
const WHILE_WANTED = 'exec 3<&0; { cat; kill -9 $$; } <&3 >&2 & exec "$@" 3<&- </dev/null';

/** How often another port is tried: between the look and the use somebody may have taken it. */
const TRIES = 5;

/** Starts a Temporal server by this command line, on a port that was free; ends with this process, however that ends. */
export async function startServer([program, ...args], tries = TRIES) {
  const port = await freePort();
  const child = spawn('sh', ['-c', WHILE_WANTED, 'sh', program, ...args, '--ip', '127.0.0.1', '--port', String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  if (await Promise.race([serves(child.stdout), ended.then(() => false)])) {
    // It must not keep a run of tests from its end.
    for (const held of [child, child.stdin, child.stdout]) held.unref();
    return { address: `127.0.0.1:${port}`, end: () => endOf(child, ended) };
  }
  if (tries > 1) return startServer([program, ...args], tries - 1);
  throw new Error(`${program} did not start. What it said stands above.`);
}

/** Resolves when the server has said where it serves; what else it says there is of no interest, but must be read. */
async function serves(output) {
  const lines = createInterface({ input: output });
  await new Promise((resolve) => lines.on('line', (line) => line.startsWith('Server:') && resolve()));
  return true;
}

async function endOf(child, ended) {
  child.ref();
  child.stdin.end();
  await ended;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
