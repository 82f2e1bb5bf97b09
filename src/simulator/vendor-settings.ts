import type { Simulator } from './simulator';

/** The environment that has Storyreel ask a simulator's vendors for everything: who plays the roles, addresses, and keys. */
export function vendorSettings({ url, configuration }: Simulator): Record<string, string> {
  const servers = configuration().chatterbox.map((_dialect, index) => `${url}/chatterbox-${index + 1}`);
  return {
    STORYREEL_SCRIPTWRITER: 'gemini',
    GEMINI_BASE_URL: url,
    GEMINI_API_KEY: 'simulated',
    STORYREEL_NARRATOR: 'chatterbox',
    CHATTERBOX_URLS: servers.join(','),
    STORYREEL_ILLUSTRATOR: 'together',
    TOGETHER_BASE_URL: `${url}/v1`,
    TOGETHER_API_KEY: 'simulated',
  };
}
