// oxlint-disable-next-line no-restricted-imports -- espeak-ng is a program of the person's, and nothing of it is here
import { execFile } from 'node:child_process';
import { MOST_SPEECH_BYTES } from '../../domain/bounds';
import { childEnvironment } from '../../threads/child-environment';
import { ProviderError } from '../provider-error';

/** A sentence takes a fraction of a second. */
const TIMEOUT_MS = 60_000;

/** What espeak-ng is to say: how is said by the name of its voice and by words a minute. */
export interface EspeakRequest {
  text: string;
  voice: string;
  wordsPerMinute: number;
}

/** Has espeak-ng speak a text, and resolves to a WAV file; the text is never a part of a command. Throws a `ProviderError`. */
export function runEspeak(
  path: string,
  { text, voice, wordsPerMinute }: EspeakRequest,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return run(path, ['-v', voice, '-s', String(wordsPerMinute), '-b', '1', '--stdin', '--stdout'], signal, text);
}

/** What espeak-ng says of itself. Throws a `ProviderError`. */
export async function espeakVersion(path: string, signal: AbortSignal): Promise<string> {
  const told = Buffer.from(await run(path, ['--version'], signal)).toString('utf8');
  return /\d+(?:\.\d+)+/.exec(told)?.[0] ?? 'of an unknown version';
}

function run(path: string, args: string[], signal: AbortSignal, input = ''): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // oxlint-disable-next-line node/no-process-env -- not read here, but cut down to what a program may know
    const env = childEnvironment(process.env, /^ESPEAK_DATA_PATH$/);
    const options = {
      env,
      encoding: 'buffer',
      timeout: TIMEOUT_MS,
      maxBuffer: MOST_SPEECH_BYTES,
      signal,
      windowsHide: true,
    } as const;
    const child = execFile(path, args, options, (error, output, complaints) => {
      if (!error) return resolve(output);
      if (signal.aborted) return reject(signal.reason as Error);
      const why = complaints.toString('utf8').trim().split('\n')[0] || error.message;
      reject(
        new ProviderError(
          // It was too slow, or the machine has ended it: that says nothing of the next time.
          error.signal ? 'try-again' : 'change',
          `espeak-ng at ${path} should speak, but: ${why}. See that "espeak-ng hello" works.`,
          {
            cause: error,
          },
        ),
      );
    });
    // One that ends early is told of by how it ended.
    child.stdin!.on('error', () => undefined).end(input);
  });
}
