import { ProviderError } from '../../provider-error';
import type { ListedTimbre, Nature } from './nature';

/**
 * Who speaks at travisvn's server under any name that it does not know: its own voice, in English. The names are the one that it
 * is called by here, and those of OpenAI, which it takes where no voice has them as an alias.
 */
const DEFAULT_NAMES = ['default', 'alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer'];

/** What may stand for a voice at a server that does not list its own: no path, and nothing that is hidden. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u;
const MOST_SHOWN = 20;

/** Whether a name may stand for a server's own voice, whichever that is at the time. */
export function mayBeDefault(timbre: string): boolean {
  return DEFAULT_NAMES.includes(timbre.toLowerCase());
}

/**
 * The server's own voice for a name: "Emily" is "Emily.wav" where voices are files. Throws a `ProviderError` when it has no such
 * voice (some servers would take another one), or when that one does not speak the language.
 */
export function timbreAt(
  { url, nature }: { url: string; nature: Nature },
  timbre: string,
  language: string,
): ListedTimbre {
  const found = timbreNamed(nature, timbre);
  if (!found) {
    const what = nature.timbres ? shownTimbres(nature) : 'letters, figures, spaces, dots and dashes';
    throw new ProviderError(
      'change',
      `The voice should be one that the Chatterbox server at ${url} has (${what}), but it is "${timbre}". Choose one of these.`,
    );
  }
  const spoken = found.language?.split('-', 1)[0];
  if (spoken !== undefined && spoken !== language) {
    const others = nature.timbres?.filter((each) => each.language?.split('-', 1)[0] === language) ?? [];
    const remedy =
      others.length > 0 ? `Choose one that speaks it: ${shown(others)}.` : 'Add a voice for it to the server.';
    throw new ProviderError(
      'change',
      `The voice "${timbre}" of the Chatterbox server at ${url} speaks "${spoken}", but the language is "${language}". ${remedy}`,
    );
  }
  if (nature.languages && !nature.languages.includes(language)) {
    const languages = nature.languages.map((each) => `"${each}"`).join(', ');
    throw new ProviderError(
      'change',
      `The model that the Chatterbox server at ${url} has loaded speaks ${languages}, but the language is "${language}". ` +
        'Let it load a model for this language, or choose another narrator.',
    );
  }
  return found;
}

/** Voices as a person calls them, in one line. */
export function shownTimbres({ kind, timbres = [] }: Nature): string {
  const own = kind === 'travisvn' && !timbres.some(({ name }) => name === 'default') ? [DEFAULT] : [];
  return shown([...timbres, ...own]);
}

function shown(timbres: readonly ListedTimbre[]): string {
  const names = [...new Set(timbres.map(({ name }) => bare(name)))].map((name) => name.replace(/[\p{C}\s]+/gu, ' '));
  const first = names.slice(0, MOST_SHOWN).join(', ');
  return names.length > MOST_SHOWN ? `${first} and ${names.length - MOST_SHOWN} more` : first || 'none yet';
}

const DEFAULT: ListedTimbre = { name: 'default', aliases: [], language: 'en' };

function timbreNamed({ kind, timbres }: Nature, timbre: string): ListedTimbre | undefined {
  if (!timbres) return PLAIN_NAME.test(timbre) ? { name: timbre, aliases: [] } : undefined;
  const listed =
    timbres.find(({ name }) => name === timbre) ??
    timbres.find(({ aliases }) => aliases.includes(timbre)) ??
    timbres.find(({ name }) => bare(name) === bare(timbre));
  return listed ?? (kind === 'travisvn' && mayBeDefault(timbre) ? { ...DEFAULT, name: timbre } : undefined);
}

function bare(name: string): string {
  return name.replace(/\.(?:wav|mp3|flac|ogg|m4a)$/i, '');
}
