import type { FormatName } from '../format';
import type { Purse } from '../purse/purse';
import type { Script } from './script';
import type { Story } from './story';

/** Which provider plays a role, and with which of its models. */
export interface ProviderChoice {
  provider: string;
  model: string;
}

/** A provider that takes over where the chosen one has failed for good; another narrator has voices of its own. */
export interface Fallbacks {
  scriptwriter?: ProviderChoice;
  narrator?: Pick<Order, 'narrator' | 'voice'>;
  illustrator?: ProviderChoice;
}

/**
 * Everything that decides a film; the one input of `makeFilm`. `language` is a BCP 47 tag; `verbatim` makes any
 * scriptwriter keep every word; `sceneCount` is how many scenes a person wants, and `style` how the pictures are to look;
 * with a `script` there is nothing left to write. `imagesInFlight` is how many pictures may be asked for at the same time, 1
 * unless it is said; `purse` is what the film may cost.
 */
export interface Order {
  story: Story;
  script?: Script;
  verbatim: boolean;
  sceneCount?: number;
  style?: string;
  language: string;
  voice: string;
  format: FormatName;
  scriptwriter: ProviderChoice;
  narrator: ProviderChoice;
  illustrator: ProviderChoice;
  fallbacks?: Fallbacks;
  imagesInFlight?: number;
  purse?: Purse;
}

const OFFLINE: Omit<Order, 'story' | 'script'> = {
  verbatim: false,
  language: 'en',
  voice: 'slt',
  format: 'portrait',
  scriptwriter: { provider: 'local', model: 'sentences' },
  narrator: { provider: 'local', model: 'flite' },
  illustrator: { provider: 'local', model: 'painter' },
};

/** An order for a story: what is not chosen is offline, English and portrait. */
export function newOrder(story: Story, choices: Partial<Omit<Order, 'story'>> = {}): Order {
  return { story, ...OFFLINE, ...choices };
}

/** Whether what was done by a provider and model, such as "local/flite", was done offline, and so for nothing. */
export function isOffline(by: string): boolean {
  return [OFFLINE.scriptwriter, OFFLINE.narrator, OFFLINE.illustrator].some(({ provider }) =>
    by.startsWith(`${provider}/`),
  );
}
