/** How the English of a voice sounds. */
export type Accent = 'american' | 'british';

/** A voice by its file, which is one net. */
export interface NetVoice {
  name: string;
  accent: Accent;
  description: string;
  /** The file as hibari publishes it, its size, and its sha256 in hexadecimal. */
  file: string;
  bytes: number;
  sha256: string;
}

/** Where hibari publishes the voices that its package has not; a file's address is this with its name. */
export const VOICES_ADDRESS = 'https://huggingface.co/maureesewilliams/hibari/resolve/main/voices';

/** The voices that a person can add, as the list in hibari-tts 0.2.1 tells of them. */
export const VOICES_TO_ADD: readonly NetVoice[] = [
  {
    name: 'emma',
    accent: 'british',
    description: 'a woman, British',
    file: 'bf_emma.int8.onnx',
    bytes: 7_936_868,
    sha256: 'f709f0488ee63b583a22189a955aaf4257b9806dd330be3490661e53af0a89c1',
  },
  {
    name: 'fenrir',
    accent: 'american',
    description: 'a man, American',
    file: 'am_fenrir_v2.int8.onnx',
    bytes: 8_031_158,
    sha256: 'f59fbd87908c91f827bc21b1b89443757b9a8580db9eee20aa948deb731321f4',
  },
  {
    name: 'fable',
    accent: 'british',
    description: 'a man, British',
    file: 'bm_fable.int8.onnx',
    bytes: 7_936_868,
    sha256: 'c28529302f2d27cd12f62625c24425888c4e3c2675583100ec530259136b8bc6',
  },
  {
    name: 'kore',
    accent: 'american',
    description: 'a woman, American',
    file: 'af_kore.int8.onnx',
    bytes: 7_936_868,
    sha256: '346885752673e45d42f9864c9e2432094bc4b6385df060d4b83273da764d2fa9',
  },
];
