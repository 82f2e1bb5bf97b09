import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startServer } from './start-server.mjs';

let directory;
let offer;
let started;

/**
 * Answers the path of a socket at which the test files of a run ask for a Temporal server, each with the command line of one; all are
 * given the same, which starts when the first asks: a run of files that need none has none.
 */
export async function offerServer() {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-temporal-'));
  offer = createServer((asked, answer) => {
    text(asked)
      .then((command) => (started ??= startServer(JSON.parse(command))))
      .then(({ address }) => answer.end(address))
      .catch((error) => answer.writeHead(500).end(error.message));
  });
  const path = join(directory, 'ask');
  await new Promise((resolve) => offer.listen(path, resolve));
  offer.unref();
  return path;
}

/** Ends the server, if it was asked for. */
export async function endServer() {
  offer.close();
  await started?.then(({ end }) => end()).catch(() => undefined);
  started = undefined;
  await rm(directory, { recursive: true, force: true });
}
