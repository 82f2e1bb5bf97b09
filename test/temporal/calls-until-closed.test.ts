import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { startTemporalServer } from '../support/temporal/temporal-server';

/** Asks a server that is gone by then, closes its connection while each question waits to be asked again, and asks once more. */
const PROGRAM = `
  const { openClient } = require(${JSON.stringify(resolve('dist/temporal/open-client.js'))});
  const { serverAt } = require(${JSON.stringify(resolve('dist/temporal/server.js'))});
  (async () => {
    const client = await openClient(serverAt(process.argv[1]), {});
    console.log('open');
    process.stdin.once('data', async () => {
      process.stdin.destroy();
      const ask = () => client.temporal.workflow.getHandle('film-1').describe();
      const ended = Promise.allSettled(Array.from({ length: 20 }, ask));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await client.close();
      console.log(new Set((await ended).map(({ status }) => status)));
      await ask().catch(({ cause }) => console.log(cause.message));
    });
  })();
`;

describe('a client that is closed while its server is away', () => {
  it('ends what it would ask again or is asked then, and throws nothing beside', async () => {
    const server = await startTemporalServer();
    const program = spawn(process.execPath, ['-e', PROGRAM, server.address]);
    try {
      let said = '';
      program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await once(program.stdout, 'data');
      await server.teardown();
      program.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      program.stdin.write('gone\n');
      expect(await once(program, 'close')).toEqual([0, null]);
      expect(said).toBe("Set(1) { 'rejected' }\n1 CANCELLED: The connection was closed.\n");
    } finally {
      program.kill('SIGKILL');
    }
  });
});
