import { Agent, request } from 'node:http';
import { changeConfiguration } from './control/change-configuration';
import { type Configuration, DEFAULT_CONFIGURATION } from './control/configuration';

/** How often each endpoint is asked: as many requests as may come at once, because the first burst is the slow one. */
const ROUNDS = 12;

/** Storyreel's portrait pictures: so their pixels are painted before somebody asks for one. */
const IMAGE = {
  model: DEFAULT_CONFIGURATION.models.image[0],
  prompt: 'first',
  width: 720,
  height: 1280,
  response_format: 'base64',
};
const SCRIPT = { contents: [{ parts: [{ text: 'A sea. A boat. Nobody saw it.' }] }] };
const SPEECH = { model: 'chatterbox', input: 'the quick brown fox jumps over a lazy dog', voice: 'Emily.wav' };

/** What the simulator is while it warms up: everything answers at once. */
export const WARMING: Configuration = changeConfiguration(DEFAULT_CONFIGURATION, {
  times: { imageMs: 0, speechMs: 0, scriptMs: 0 },
  limit: { kind: 'none' },
});

/**
 * Asks everything of a simulator, so that all that is made only once is made, and its code is compiled, before somebody
 * measures it. Without this the first 24 requests at once were up to 2.7 simulated seconds late at a scale of 1/20.
 */
export async function warmUp(origin: string): Promise<void> {
  const agent = new Agent();
  const model = DEFAULT_CONFIGURATION.models.script[0];
  const calls = Array.from({ length: ROUNDS }, () => [
    post(agent, `${origin}/v1/images/generations`, IMAGE),
    post(agent, `${origin}/v1beta/models/${model}:generateContent`, SCRIPT),
    post(agent, `${origin}/v1/audio/speech`, SPEECH),
  ]);
  await Promise.all(calls.flat()).finally(() => agent.destroy());
}

function post(agent: Agent, url: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer warm-up', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', resolve).once('error', reject);
    });
    asked.once('error', reject).end(JSON.stringify(body));
  });
}
