import { voiceData, voiceFile } from '../model/files';
import { loadNet } from '../model/runtime';
import { Dictionary, type Entry } from './dictionary';
import { Lexicon } from './lexicon';
import { Pronunciation } from './pronunciation';
import { Tagger, type TaggerData } from './tagger';
import type { PartedWords } from './tokens';
import { UnknownWords, type SpellingData } from './unknown-words';

/** Reads everything that finds out how English is said from the voice's files. */
export async function loadPronunciation(): Promise<Pronunciation> {
  const [gold, silver, tagger, parted, spelling, net] = await Promise.all([
    voiceData<Record<string, Entry>>('lexicon_us_gold.json.gz'),
    voiceData<Record<string, Entry>>('lexicon_us_silver.json.gz'),
    voiceData<TaggerData>('tagger.json.gz'),
    voiceData<PartedWords>('tokenizer_exceptions.json'),
    voiceData<SpellingData>('oov.json'),
    voiceFile('oov.onnx').then(loadNet),
  ]);
  const unknown = new UnknownWords(spelling, async (chars) => {
    const outputs = await net.run({ chars });
    return outputs.ids!.data as BigInt64Array;
  });
  return new Pronunciation(
    new Lexicon(new Dictionary(gold), new Dictionary(silver)),
    unknown,
    new Tagger(tagger),
    parted,
  );
}
