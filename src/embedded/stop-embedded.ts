import { connect } from 'node:net';
import { resolve } from 'node:path';
import { readClaim } from './claim/claim';
import type { Claim } from './claim/claim-file';
import { isAlive } from './claim/is-alive';
import { leftOvers } from './claim/left-overs';
import { send } from './session/messages';
import { IN_ORDER_WITHIN_MS } from './in-order';
import { endOrphan } from './claim/running-program';

const GRACE_MS = 5000;

/** Stops the Temporal server and worker of a home, whoever uses them; resolves then, with whether there was anything to stop. */
export async function stopEmbedded(homePath: string): Promise<boolean> {
  const home = resolve(homePath);
  const claim = readClaim(home);
  const alive = claim !== undefined && (await isAlive(claim));
  if (alive) await askToStop(claim);
  // In order, it has given its claim up at the end. One that stays is replaced by the next who takes this home.
  const left = readClaim(home);
  if (left && left.token !== claim?.token) return alive;
  const running = leftOvers(home, left ? [left, ...left.programs] : []);
  for (const program of running) await endOrphan(program, GRACE_MS);
  return alive || running.length > 0;
}

/** Resolves when the process of the claim has closed the connection, or has had its time. */
function askToStop(claim: Claim): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: claim.port });
    socket.on('connect', () => send(socket, { token: claim.token, as: 'stopper' }));
    socket.setTimeout(IN_ORDER_WITHIN_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy()).on('close', () => resolve());
    socket.resume();
  });
}
