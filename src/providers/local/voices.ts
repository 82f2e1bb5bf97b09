/** A voice of the offline narrator; `language` is a BCP 47 tag. */
export interface LocalVoice {
  name: string;
  language: string;
  description: string;
}

/** The voices inside flite's WebAssembly, all at 16 kHz; its `kal` is `kal16` at 8 kHz, and `awb_time` only tells the time. */
export const localVoices: readonly LocalVoice[] = [
  { name: 'slt', language: 'en', description: 'a woman, American' },
  { name: 'rms', language: 'en', description: 'a man, American' },
  { name: 'awb', language: 'en', description: 'a man, Scottish' },
  { name: 'kal16', language: 'en', description: 'a man, American, mechanical; the quickest to make' },
];
