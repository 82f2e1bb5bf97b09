import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the voices' files are in this package, by the same path from the sources and from what is built of them. */
const DIRECTORY = join(__dirname, '..', '..', '..', 'voices');

/** Each file with its sha256 in hexadecimal, as `scripts/take-heart.mjs` wrote it. */
const FILES = {
  'heart/heart.onnx': 'eee0231dc022b92dc8a4170b7d3be9baae4a6c1acbefac810f8403e0bddc7cd1',
  'heart/oov.onnx': 'd3cfd8122c5f172a98c8de38268bf1213ee09f2c2ae4df6e055fc6532590fe76',
  'heart/oov.json': 'b462e6e5dbdf0e7346c732385d0dd844f612f1770871441c56932bff4ca75d8c',
  'heart/vocab.json': '70abefbe8a1c8865e43e0a43bbdc25b91a33e4aa053479d443ccf23e20a59e5d',
  'heart/lexicon_us_gold.json.gz': '63ae94f8ef0e906d5b24fe9b59ffcbd1529aca5686a774610e43973cbaa86ad2',
  'heart/lexicon_us_silver.json.gz': 'c4c2546ebf1eb07010331e7ef785a431aa17ba8e7bfb6b4af8d654ee96a71fd3',
  'heart/tagger.json.gz': 'd2da7502284bbbe45d49e0b7ce3ce67bdab82254150f4317f1b8559b4d38d0eb',
  'heart/tokenizer_exceptions.json': 'ddf3a3da07bdcf5144270ea4530191d8580fb4fd6f5ae93296e87916e795659a',
  'british/oov_gb.onnx': '0997e3219543247de5646078d770f8ca77011d8fd0abb29fe48d12c60f53e9e1',
  'british/oov_gb.json': 'e29077fc3548f08f2fab82a87e03309f614658d91d0ba464e653265e9a4d0cad',
  'british/lexicon_gb_gold.json.gz': '66e675f23eb007d6707d23fe6603ba5e19f3513aefe42e3c8cd6c078a85f2ce0',
  'british/lexicon_gb_silver.json.gz': '637f887dd557d193af8c106f5c26624850db3e7bf0ec751ba917aac6d75e948d',
} as const;

type FileName = keyof typeof FILES;

/** The bytes of one of the voices' files. Rejects when it is missing, or is not what it should be. */
export async function voiceFile(name: FileName, directory = DIRECTORY): Promise<Uint8Array> {
  const path = join(directory, name);
  return checkedFile(path, FILES[name], 'Install Storyreel again.');
}

/** The bytes of a file that should have this sha256, in hexadecimal; rejects with what to do when it is missing, or has another. */
export async function checkedFile(path: string, sha256: string, remedy: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum === sha256) return bytes;
  throw new Error(
    `The file ${path} of the voice should have the sha256 ${sha256}, but has ${sum}: it is damaged. ${remedy}`,
  );
}

/** What one of the voices' JSON files holds, compressed or not. */
export async function voiceData<Data>(name: FileName): Promise<Data> {
  const bytes = await voiceFile(name);
  return JSON.parse(Buffer.from(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as Data;
}
