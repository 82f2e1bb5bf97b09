import { z } from 'zod';
import { askServer, readText } from '../../received/ask-server';

const NAME = z.string().min(1).max(1000);
const DEFAULT_VOICE = z.union([
  z.object({ voice_info: z.object({ filename: NAME }) }).transform(({ voice_info }) => voice_info.filename),
  z.object({ path: NAME }).transform(({ path }) => path),
  z.object({ default_voice: NAME }).transform((answer) => answer.default_voice),
]);
const HEALTH = z.object({ config: z.object({ voice_sample_path: NAME }) });

/**
 * The name of the file that travisvn's server speaks with when it is asked for no voice of its list: its owner may choose another at
 * any time. Undefined where it does not tell. Errors are those of `fetch`.
 */
export async function defaultVoiceFile(url: string, deadline: AbortSignal): Promise<string | undefined> {
  const answer = await askServer(`${url}/v1/voices/default`, deadline);
  const told = answer.status === 200 ? DEFAULT_VOICE.safeParse(readText(answer)).data : undefined;
  if (told) return fileName(told);
  const health = HEALTH.safeParse(readText(await askServer(`${url}/health`, deadline))).data;
  return health && fileName(health.config.voice_sample_path);
}

function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
