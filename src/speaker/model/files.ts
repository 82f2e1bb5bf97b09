import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the voice's files are in this package, by the same path from the sources and from what is built of them. */
const DIRECTORY = join(__dirname, '..', '..', '..', 'voices', 'heart');

/** Each file with its sha256 in hexadecimal, as `scripts/take-heart.mjs` wrote it. */
const FILES = {
  'heart.onnx': 'eee0231dc022b92dc8a4170b7d3be9baae4a6c1acbefac810f8403e0bddc7cd1',
  'oov.onnx': 'd3cfd8122c5f172a98c8de38268bf1213ee09f2c2ae4df6e055fc6532590fe76',
  'oov.json': 'b462e6e5dbdf0e7346c732385d0dd844f612f1770871441c56932bff4ca75d8c',
  'vocab.json': '70abefbe8a1c8865e43e0a43bbdc25b91a33e4aa053479d443ccf23e20a59e5d',
  'lexicon_us_gold.json.gz': '63ae94f8ef0e906d5b24fe9b59ffcbd1529aca5686a774610e43973cbaa86ad2',
  'lexicon_us_silver.json.gz': 'c4c2546ebf1eb07010331e7ef785a431aa17ba8e7bfb6b4af8d654ee96a71fd3',
  'tagger.json.gz': 'd2da7502284bbbe45d49e0b7ce3ce67bdab82254150f4317f1b8559b4d38d0eb',
  'tokenizer_exceptions.json': 'ddf3a3da07bdcf5144270ea4530191d8580fb4fd6f5ae93296e87916e795659a',
} as const;

type FileName = keyof typeof FILES;

/** The bytes of one of the voice's files. Rejects when it is missing, or is not what it should be. */
export async function voiceFile(name: FileName, directory = DIRECTORY): Promise<Uint8Array> {
  const path = join(directory, name);
  const bytes = await readFile(path);
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum === FILES[name]) return bytes;
  throw new Error(
    `The file ${path} of the voice should have the sha256 ${FILES[name]}, but has ${sum}: it is damaged. Install Storyreel again.`,
  );
}

/** What one of the voice's JSON files holds, compressed or not. */
export async function voiceData<Data>(name: FileName): Promise<Data> {
  const bytes = await voiceFile(name);
  return JSON.parse(Buffer.from(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as Data;
}
