/** Which of its two voices a media server is asked for: the route that is taken. */
export type MediaModel = 'chatterbox' | 'kokoro';

/** The settings of a voice; `speed` is Kokoro's, the others are Chatterbox's. What is left out is as the server has it. */
export interface MediaDelivery {
  exaggeration?: number;
  cfg_weight?: number;
  temperature?: number;
  speed?: number;
}

/** What the narrator at a media server needs to know; times in milliseconds. */
export interface MediaServerOptions {
  /** The address, before its `/api/v1`. */
  url: string;
  model: MediaModel;
  delivery: MediaDelivery;
  /** US dollars for a thousand characters that are spoken. */
  usdPer1000Characters: number;
  /** How long one voice may take, from when it is asked for to its last byte. */
  timeoutMs: number;
}

/** Who speaks when nobody is named: Chatterbox's own voice, or one of Kokoro's. */
export const USUAL_TIMBRES: Record<MediaModel, string> = { chatterbox: 'default', kokoro: 'af_heart' };
