import { sentenceOf } from '../domain/text/sentence-of';
import { ArgumentsError, readArguments } from './arguments';

/** `npm run replay`: the exit code is 0 when all replay, 1 when one does not or the replay failed, 2 for wrong arguments. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2), process.env);
  // Loaded here alone: it takes longer than to refuse wrong arguments.
  const { runReplay } = await import('./run-replay.js');
  return (await runReplay(asked)) ? 0 : 1;
}

main().then(
  // The SDK's runtime would keep the process alive where no worker was begun.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(sentenceOf(error));
    process.exit(error instanceof ArgumentsError ? 2 : 1);
  },
);
