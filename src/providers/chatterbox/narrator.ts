import { primaryLanguage } from '../../domain/language';
import type { NarrationRequest, Narrator } from '../narrator';
import { ProviderError } from '../provider-error';
import { spokenLength } from '../../domain/text/spoken/spoken-length';
import { askedBefore } from './asked-before';
import { chunksOf, LONGEST_CHUNK } from '../spoken/chunks';
import { languageProblem } from './language-problem';
import type { ChatterboxOptions } from './options';
import { spokenByServer, type Saying } from '../spoken/spoken-by-server';
import { askForSpeech } from './server/ask-for-speech';
import { checkServers } from './server/check-servers';
import { probeServers } from './server/probe-servers';
import { ServerPool } from './server/server-pool';
import type { SpeechServer } from './server/speech-server';
import { voiceSettings } from './voice-settings';

/**
 * Chatterbox on one or more servers: one request for each chunk, one at a time at each server, and each answer checked.
 * `nowMs` is the clock by which failing servers rest.
 */
export function createChatterboxNarrator(options: ChatterboxOptions, nowMs: () => number = Date.now): Narrator {
  const { model, usdPer1000Characters } = options;
  const pool = new ServerPool(options.urls, nowMs);
  const settingsFor = (voice: string, signal: AbortSignal) => voiceSettings(pool, voice, options, signal);

  return {
    provider: 'chatterbox',
    model,
    version: '2',
    chunksOf,
    settingsFor,
    probe: (signal) => probeServers(pool, signal),
    check: ({ voice, language }, signal) => checkServers(pool, voice, primaryLanguage(language), signal),
    speak: spokenByServer<SpeechServer>({
      usdPer1000Characters,
      async settings({ input, voice }, request, signal) {
        const settings = await settingsFor(voice, signal);
        return { settings, earlier: askedBefore(request, input, settings, options) };
      },
      check: (saying, request) => check(saying, request, options),
      ask: (saying, signal, endIfKnown) =>
        pool.inTurn(signal, async (server) => {
          await endIfKnown();
          return { bytes: await askForSpeech(server, saying, options, signal), server };
        }),
      blame(server) {
        if (!server) return 'A Chatterbox server';
        server.isDoubtful = true;
        return `The Chatterbox server at ${server.url}`;
      },
    }),
  };
}

function check({ input }: Saying, { language }: NarrationRequest, { languages }: ChatterboxOptions): void {
  const problem = languageProblem(language, languages);
  if (problem) throw new ProviderError('change', problem);
  if (spokenLength(input) <= LONGEST_CHUNK) return;
  throw new ProviderError(
    'change',
    `What Chatterbox speaks at once should be no longer than ${LONGEST_CHUNK} characters, but it is ${spokenLength(input)}. ` +
      'Divide the text.',
  );
}
