import type { FaultRule } from '../call/fault-rule';
import { simulateSpeech } from './speech';
import { speechWav, type WavForm } from './speech-wav';
import { FLAWS, FORMS, type OTHER_FORMATS } from './sound-faults';

const BEGINNINGS: Record<(typeof OTHER_FORMATS)[number], string> = {
  mp3: 'ID3\x04\0\0\0\0\0\0',
  opus: 'OggS\0\x02\0\0\0\0\0\0\0\0OpusHead',
  flac: 'fLaC\0\0\0\x22',
};

/** The file that a server sends for a text, in the form that it usually has, spoiled by a fault. */
export function speechBytes(text: string, usual: WavForm, fault?: FaultRule): Buffer {
  const name = fault?.fault ?? '';
  if (name === 'emptyData') return Buffer.alloc(0);
  if (name in BEGINNINGS) return otherFile(BEGINNINGS[name as keyof typeof BEGINNINGS]);
  const form = name in FORMS ? { ...usual, ...FORMS[name as keyof typeof FORMS] } : usual;
  if (name === 'severalFiles')
    return Buffer.concat(halves(text).map((half) => speechWav(simulateSpeech(half).samples, form)));
  const flaw = FLAWS.find((each) => each === name);
  const wav = speechWav(simulateSpeech(text, flaw).samples, form);
  return name === 'cutFile' ? wav.subarray(0, Math.floor(wav.length / 2)) : wav;
}

/** As servers part a text: after the first sentence where there are several, else in the middle. */
function halves(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  if (sentences.length > 1) return [sentences[0]!, sentences.slice(1).join(' ')];
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')].filter((half) => half !== '');
}

function otherFile(beginning: string): Buffer {
  return Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(4_000, 0x55)]);
}
