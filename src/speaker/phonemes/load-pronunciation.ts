import type { Accent } from '../voices/catalogue';
import { voiceData, voiceFile } from '../model/files';
import { loadNet } from '../model/runtime';
import { Dictionary, type Entry } from './dictionary';
import { ENDINGS } from './endings';
import { Lexicon } from './lexicon';
import { Pronunciation } from './pronunciation';
import { Tagger, type TaggerData } from './tagger';
import type { PartedWords } from './tokens';
import { UnknownWords, type SpellingData } from './unknown-words';

/** The files in which the accents differ. */
const FILES = {
  american: {
    gold: 'heart/lexicon_us_gold.json.gz',
    silver: 'heart/lexicon_us_silver.json.gz',
    spelling: 'heart/oov.json',
    net: 'heart/oov.onnx',
  },
  british: {
    gold: 'british/lexicon_gb_gold.json.gz',
    silver: 'british/lexicon_gb_silver.json.gz',
    spelling: 'british/oov_gb.json',
    net: 'british/oov_gb.onnx',
  },
} as const;

/** Reads everything that finds out how English is said from the voices' files. */
export async function loadPronunciation(accent: Accent = 'american'): Promise<Pronunciation> {
  const files = FILES[accent];
  const [gold, silver, tagger, parted, spelling, net] = await Promise.all([
    voiceData<Record<string, Entry>>(files.gold),
    voiceData<Record<string, Entry>>(files.silver),
    voiceData<TaggerData>('heart/tagger.json.gz'),
    voiceData<PartedWords>('heart/tokenizer_exceptions.json'),
    voiceData<SpellingData>(files.spelling),
    voiceFile(files.net).then(loadNet),
  ]);
  const unknown = new UnknownWords(spelling, async (chars) => {
    const outputs = await net.run({ chars });
    return outputs.ids!.data as BigInt64Array;
  });
  return new Pronunciation(
    new Lexicon(new Dictionary(gold), new Dictionary(silver), ENDINGS[accent]),
    unknown,
    new Tagger(tagger),
    parted,
  );
}
