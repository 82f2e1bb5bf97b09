import { parseArgs } from 'node:util';
import { ownServer } from '../temporal/server';

/** What to replay: recorded histories (`files` empty: all), or the workflows of a server with the `last` closed ones. */
export type ReplayArguments = { live: false; files: string[] } | { live: true; last: number };

/** The arguments make no sense; the message says what is expected. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

const USAGE = `Usage:
  npm run replay                          replays the histories in test/workflows/histories
  npm run replay -- FILE...               replays these histories, as the Temporal UI downloads them
  npm run replay -- --live [--last N]     replays the open workflows of the server that the workers serve, and
                                          the N that were closed last`;

/** Reads the arguments, and whether the environment names a server where one is needed; throws an `ArgumentsError`. */
export function readArguments(args: readonly string[], environment: NodeJS.ProcessEnv): ReplayArguments {
  const { values, positionals } = parsed(args);
  const { live = false, last } = values;
  if (live && positionals.length > 0) throw problem('With --live no files are named');
  if (!live && last !== undefined) throw problem('--last goes with --live');
  if (!live) return { live, files: positionals };
  if (last !== undefined && !/^[1-9]\d{0,5}$/.test(last))
    throw problem(`Expected --last with a whole number from 1 to 999999, but got "${last}"`);
  if (!ownServer(environment))
    throw problem(
      "TEMPORAL_ADDRESS, or a profile of Temporal's configuration file, says whose open workflows are replayed, and neither is there. Set it as for the workers",
    );
  return { live, last: Number(last ?? 0) };
}

function parsed(args: readonly string[]) {
  try {
    const options = { live: { type: 'boolean' }, last: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw problem((error as Error).message.replace(/\.$/, ''));
  }
}

function problem(sentence: string): ArgumentsError {
  return new ArgumentsError(`${sentence}.\n${USAGE}`);
}
