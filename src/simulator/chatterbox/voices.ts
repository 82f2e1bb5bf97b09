/** The voices that both servers have; that of travisvn also takes their aliases, and knows the language of each. */
export const VOICES = [
  { name: 'Emily', language: 'en', aliases: ['narrator'] },
  { name: 'Michael', language: 'en', aliases: ['onyx'] },
  { name: 'Olivia', language: 'en', aliases: [] },
  { name: 'Thomas', language: 'en', aliases: [] },
  { name: 'Lena', language: 'de', aliases: [] },
] as const;

/** Recordings of a person's own at devnen's server: it speaks with them, and lists them elsewhere. */
export const RECORDINGS = ['grandmother.wav'];

/** The languages of the multilingual model, as devnen's server tells them. */
export const LANGUAGES: { readonly [code: string]: string } = {
  ar: 'Arabic',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  ms: 'Malay',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  sv: 'Swedish',
  sw: 'Swahili',
  tr: 'Turkish',
  zh: 'Chinese',
};

/** The file of the voice that travisvn's server takes for every name that it does not know. */
export const DEFAULT_FILE = 'voice-sample.mp3';
