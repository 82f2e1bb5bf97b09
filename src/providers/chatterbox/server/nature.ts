import { z } from 'zod';
import { ProviderError } from '../../provider-error';
import { askServer, readText } from '../../received/ask-server';
import { readRefusal } from './read-refusal';

/** A voice as a server lists it; `isClone` is a recording of a person's own, which devnen's server takes by another field. */
export interface ListedTimbre {
  name: string;
  aliases: readonly string[];
  language?: string | undefined;
  file?: string | undefined;
  isClone?: boolean;
}

/**
 * What a server is: that of devnen, that of travisvn, or another one that speaks at `/v1/audio/speech`. `timbres` is undefined
 * where it lists none; `languages` are those of its model, in small letters, where it tells them.
 */
export interface Nature {
  kind: 'devnen' | 'travisvn' | 'other';
  timbres: readonly ListedTimbre[] | undefined;
  languages?: readonly string[] | undefined;
}

const NAME = z.string().min(1).max(200);
const FILES = z.object({ voices: z.array(NAME).max(10_000) });
const VOICES = z.object({
  voices: z
    .array(
      z.object({
        name: NAME,
        aliases: z.array(NAME).optional().catch(undefined),
        language: NAME.optional().catch(undefined),
        filename: NAME.optional().catch(undefined),
      }),
    )
    .max(10_000),
});
const MODEL = z.object({
  loaded: z.boolean(),
  supported_languages: z
    .union([z.array(NAME), z.record(NAME, z.unknown())])
    .optional()
    .catch(undefined),
});
const HEALTH = z.object({
  status: z.string(),
  model_loaded: z.boolean().optional(),
  initialization_error: z.string().nullish().catch(undefined),
});
const RECORDINGS = z.array(NAME).max(10_000);

/**
 * Asks a server what it is, with questions that cost nothing, and whether its model is loaded. Throws a `ProviderError`: to try again
 * where the model is not loaded, and else that it is no Chatterbox server, and what it is instead. Errors besides are those of
 * `fetch`.
 */
export async function natureOf(url: string, deadline: AbortSignal): Promise<Nature> {
  const look = (path: string) => answerAt(url, path, deadline);
  const audioVoices = await look('/v1/audio/voices');
  const files = FILES.safeParse(audioVoices).data?.voices;
  if (files) return devnen(url, files, look);
  const voices = VOICES.safeParse(await look('/v1/voices')).data ?? VOICES.safeParse(audioVoices).data;
  if (voices) return travisvn(url, voices.voices, look);
  if (FILES.safeParse(await look('/api/v1/media/audio-tools/tts/kokoro/voices')).success) {
    const remedy = 'Set STORYREEL_NARRATOR=media-server and MEDIA_SERVER_URL to it, and check CHATTERBOX_URLS.';
    throw new ProviderError('change', `At ${url} is a media server, and not one of Chatterbox. ${remedy}`);
  }
  // A route that only takes texts says so when it is looked at.
  const { status } = await askServer(`${url}/v1/audio/speech`, deadline);
  if (status === 405) return { kind: 'other', timbres: undefined };
  throw new ProviderError(
    'change',
    `There is no Chatterbox server at ${url}: what is there knows none of its addresses, such as /v1/audio/speech. ` +
      'Check CHATTERBOX_URLS.',
  );
}

type Look = (path: string) => Promise<unknown>;

async function devnen(url: string, files: readonly string[], look: Look): Promise<Nature> {
  const listed = files.map((name) => ({ name, aliases: [] }));
  const model = MODEL.safeParse(await look('/api/model-info')).data;
  if (!model) return { kind: 'other', timbres: listed };
  if (!model.loaded) throw notLoaded(url, 'It may still be loading');
  const recordings = RECORDINGS.safeParse(await look('/get_reference_files')).data ?? [];
  const languages = model.supported_languages;
  return {
    kind: 'devnen',
    timbres: [...listed, ...recordings.map((name) => ({ name, aliases: [], isClone: true }))],
    languages: (Array.isArray(languages) ? languages : languages && Object.keys(languages))?.map(small),
  };
}

async function travisvn(url: string, voices: z.infer<typeof VOICES>['voices'], look: Look): Promise<Nature> {
  const health = HEALTH.safeParse(await look('/health')).data;
  // One that is "ready" loads its model when it is first asked to speak.
  if (health && health.status !== 'ready' && health.model_loaded === false) {
    const why = health.initialization_error;
    throw notLoaded(
      url,
      why ? `It says: "${why.slice(0, 200)}"` : `It says that it is "${health.status.slice(0, 40)}"`,
    );
  }
  const timbres = voices.map(({ name, aliases = [], language, filename }) => ({
    name,
    aliases,
    language: language && small(language),
    file: filename,
  }));
  return { kind: 'travisvn', timbres };
}

function notLoaded(url: string, why: string): ProviderError {
  return new ProviderError(
    'try-again',
    `The Chatterbox server at ${url} is there, but its model is not loaded. ${why}; look into its log, and wait or start it again.`,
  );
}

/** What a server answers there; undefined where it knows no such address. Throws a `ProviderError` when it does not want to, or fails. */
async function answerAt(url: string, path: string, deadline: AbortSignal): Promise<unknown> {
  const answer = await askServer(`${url}${path}`, deadline);
  if (answer.status === 200) return readText(answer);
  if ([404, 405, 501].includes(answer.status)) return undefined;
  throw readRefusal(answer, url, false);
}

function small(language: string): string {
  return language.toLowerCase();
}
