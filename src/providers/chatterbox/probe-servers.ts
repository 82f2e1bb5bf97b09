import { ProviderError } from '../provider-error';
import { withDeadline } from '../received/deadline';
import { readFailure } from './read-failure';
import type { ServerPool } from './server-pool';
import type { SpeechServer } from './speech-server';
import { listTimbres, shownTimbres } from './timbres';

/** A server may be about to finish a chunk for somebody else before it answers. */
const TIMEOUT_MS = 30_000;

/** Asks each server for its voices and tells how they stand, in one sentence. Throws a `ProviderError` when none answers. */
export async function probeServers(pool: ServerPool, signal: AbortSignal): Promise<string> {
  const outcomes = await Promise.allSettled(
    pool.servers.map((server) => pool.inTurn(signal, (turn) => timbresOf(turn, signal), server)),
  );
  signal.throwIfAborted();
  const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
  if (answers.length === 0) throw failures[0];

  const listed = answers.flatMap((answer) => (answer === 'unlisted' ? [] : answer));
  const timbres = answers.every((answer) => answer === 'unlisted') ? 'not listed' : shownTimbres(listed);
  const count = `${answers.length} of ${outcomes.length} ${outcomes.length === 1 ? 'server answers' : 'servers answer'}`;
  return [`${count}; voices: ${timbres}`, ...failures.map(({ message }) => message)].join('. ');
}

function timbresOf(server: SpeechServer, signal: AbortSignal): Promise<string[] | 'unlisted'> {
  return withDeadline(signal, TIMEOUT_MS, (deadline) => listTimbres(server, deadline)).catch((error: unknown) => {
    throw error instanceof ProviderError || signal.aborted ? error : readFailure(error, server.url, TIMEOUT_MS, false);
  });
}
