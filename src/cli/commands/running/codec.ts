import { serveCodecs } from '../../../app/codec-server/serve-codecs';
import { aPort } from '../../input/option-values';
import type { Registration } from '../../registration';

/** `storyreel codec`: decodes payloads for the Temporal UI, until it is stopped. */
export const codec: Registration = ({ command, begin }) => {
  command('codec', 'decode for the Temporal UI what the settings encrypt (its "codec server")', [
    'codec',
    'codec --origin https://temporal.example.com',
  ])
    .option('--port <port>', 'where it listens, on this machine only', aPort, 8235)
    .option('--origin <origin...>', "whose pages may ask: the UI's addresses", [
      'http://127.0.0.1:8233',
      'http://localhost:8233',
    ])
    .action((options: { port: number; origin: string[] }) => {
      const { say, interrupted } = begin(false);
      return serveCodecs({ port: options.port, origins: options.origin }, say, interrupted);
    });
};
