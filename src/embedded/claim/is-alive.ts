import { connect } from 'node:net';
import type { Claim } from './claim-file';
import { type FromBackground, listenTo, send } from '../session/messages';
import { isRunning } from './running-program';

const ANSWER_WITHIN_MS = 2000;

/**
 * Whether the process of a claim lives: it listens from before its claim until after it, so a refused connection is a dead
 * process; one that takes the connection and stays silent (stopped, or very busy) is judged by its process id.
 */
export function isAlive(claim: Claim): Promise<boolean> {
  return new Promise((resolve) => {
    if (claim.port === 0) return resolve(false);
    const socket = connect({ host: '127.0.0.1', port: claim.port });
    const judge = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => judge(isRunning(claim)));
    socket.on('error', () => judge(false)).on('close', () => judge(false));
    socket.on('connect', () => send(socket, { token: claim.token, as: 'visitor' }));
    listenTo(socket, (message) => judge('alive' in (message as FromBackground)));
  });
}
