import { payloadCodecs } from '../connection/payload-codecs';
import { whenAborted } from '../context';
import { InputError } from '../input-error';
import { startCodecServer, type CodecServerOptions } from './codec-server';

/**
 * Runs a codec server with the codecs of the settings until `interrupted`; throws an `InputError` when they bring none, or none that
 * can be used.
 */
export async function serveCodecs(
  options: CodecServerOptions,
  say: (line: string) => void,
  interrupted: AbortSignal,
): Promise<void> {
  const codecs = payloadCodecs(process.env);
  if (codecs.length === 0) {
    throw new InputError(
      'There is nothing to decode: set STORYREEL_ENCRYPTION_KEYS or STORYREEL_DATA_CONVERTER as the workers have it.',
    );
  }
  const server = await startCodecServer(codecs, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new InputError(`Port ${options.port} is in use: choose another with --port.`);
  });
  say(
    `${server.address} decodes for pages of ${options.origins.join(', ')}. Give it to the Temporal UI as its codec server. Ctrl-C stops it.`,
  );
  await whenAborted(interrupted).catch(() => undefined);
  await server.close();
}
