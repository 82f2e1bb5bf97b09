/** What the Chatterbox narrator needs to know; times in milliseconds. */
export interface ChatterboxOptions {
  /** The addresses of the servers, each before its `/v1`; they have the same voices. */
  urls: string[];
  /** Which model the servers run, in their owner's words; it is sent, and part of the recipe. */
  model: string;
  /** The languages that the model speaks, as two or three small letters. */
  languages: string[];
  /** How a person wants it to be spoken; what is left out is as the servers are set. */
  delivery: Delivery;
  /** US dollars for a thousand characters that are spoken. */
  usdPer1000Characters: number;
  /** How long one request may take, from when its server is free to the last byte of the answer; below 300 s. */
  timeoutMs: number;
}

/** The settings of a voice that the engine knows; the same `seed` is to give the same speech, where a server takes one. */
export interface Delivery {
  seed?: number;
  temperature?: number;
  exaggeration?: number;
  cfg_weight?: number;
}

/** Settings of which nobody has said anything: the narrator's own servers speak English for nothing. */
export const CHATTERBOX_DEFAULTS = {
  model: 'chatterbox',
  languages: ['en'],
  delivery: {},
  usdPer1000Characters: 0,
  timeoutMs: 180_000,
} as const;
