import type { Simulator } from './simulator';

/**
 * The environment that has Storyreel ask a simulator's vendors for everything: who plays the roles, addresses, keys, and the
 * image limit in real seconds, of which `scale` make a simulated one.
 */
export function vendorSettings({ url, configuration }: Simulator, scale: number): Record<string, string> {
  const { limit, chatterbox } = configuration();
  const servers = chatterbox.map((_dialect, index) => `${url}/chatterbox-${index + 1}`);
  return {
    STORYREEL_SCRIPTWRITER: 'gemini',
    GEMINI_BASE_URL: url,
    GEMINI_API_KEY: 'simulated',
    STORYREEL_NARRATOR: 'chatterbox',
    CHATTERBOX_URLS: servers.join(','),
    MEDIA_SERVER_URL: `${url}/media-server`,
    STORYREEL_ILLUSTRATOR: 'together',
    TOGETHER_BASE_URL: `${url}/v1`,
    TOGETHER_API_KEY: 'simulated',
    // The real account's gate is in nobody's way.
    STORYREEL_IMAGE_ACCOUNT: 'simulated',
    ...(limit.kind === 'window' && {
      STORYREEL_IMAGE_WINDOW_SECONDS: String(Math.ceil((limit.windowMs * scale) / 1000)),
    }),
  };
}
