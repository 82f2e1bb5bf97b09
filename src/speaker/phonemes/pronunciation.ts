import { compound } from './compound';
import { followingOf, PAUSE, type Following } from './following';
import { meantBy } from './homographs';
import type { Lexicon } from './lexicon';
import type { Tagger } from './tagger';
import { chiefToken, tokensOf, type PartedWords } from './tokens';
import type { UnknownWords } from './unknown-words';

/** A word as it is said (letters, apostrophes, hyphens), and the mark for a pause after it: one of `. ! ? ; : ,` or nothing. */
export interface SaidWord {
  text: string;
  mark: string;
}

/** Finds out how English sentences are said, in the phonemes that the voice was taught. */
export class Pronunciation {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly unknown: UnknownWords,
    private readonly tagger: Tagger,
    private readonly parted: PartedWords,
  ) {}

  /** The phonemes of each word of a sentence; empty for one that makes no sound. */
  async say(words: readonly SaidWord[]): Promise<string[]> {
    const tags = this.tags(words);
    const texts = words.map(({ text }) => text);
    const said = words.map(() => '');
    let following = PAUSE;
    // From the last to the first: how a word sounds is decided by what comes after it.
    for (let index = words.length - 1; index >= 0; index--) {
      const { text, mark } = words[index]!;
      if (mark !== '') following = PAUSE;
      const { as = text, tag = tags[index]! } = meantBy(texts, index, tags[index]!);
      const phonemes = spelledForVoice(await this.word(as, tag, following));
      said[index] = phonemes;
      following = followingOf(text, phonemes, following);
    }
    return said;
  }

  private tags(words: readonly SaidWord[]): string[] {
    const tokens = words.map(({ text }) => tokensOf(text, this.parted));
    const tags = this.tagger.tag(words.flatMap(({ mark }, index) => [...tokens[index]!, ...(mark ? [mark] : [])]));
    let at = 0;
    return words.map(({ mark }, index) => {
      const tag = tags[at + chiefToken(tokens[index]!)] ?? 'NN';
      at += tokens[index]!.length + (mark ? 1 : 0);
      return tag;
    });
  }

  private async word(text: string, tag: string, following: Following): Promise<string> {
    const known = this.lexicon.say(text, { tag, following });
    if (known !== undefined) return known;
    const parts = text.split(/-|(?<=^[Oo])'(?=\p{Lu})/u).filter((part) => part !== '');
    if (parts.length < 2) return this.unknown.say(text.replaceAll(/[^\p{L}']/gu, ''));
    const said: string[] = [];
    for (const [index, part] of parts.entries()) {
      const inside: Following = index === parts.length - 1 ? following : { sound: 'consonant', isTo: false };
      said.push(await this.word(part, tag, inside));
    }
    return compound(said);
  }
}

/** The lexicons' signs for a tapped and a swallowed t, which the voice was taught by other ones. */
function spelledForVoice(phonemes: string): string {
  return phonemes.replaceAll('ɾ', 'T').replaceAll('ʔ', 't');
}
