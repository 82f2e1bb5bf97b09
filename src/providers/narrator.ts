import type { WordTime } from '../domain/film/narration';
import type { Part } from '../domain/text/part';
import type { Pronunciations } from '../domain/text/spoken/pronunciations';
import type { Receipt } from '../domain/progress/step';
import type { Provider } from './provider';
import type { AskOnce } from './vendor-answer';

/** Who speaks; `language` is a BCP 47 tag. */
export interface Timbre {
  name: string;
  language: string;
  description: string;
}

/** One that can be added, with the size of what is fetched for it. */
export interface TimbreToAdd extends Timbre {
  bytes: number;
}

/**
 * What is to be said; `voice` is the name of a timbre. `pronunciations` may have words that the text has not. `speed` is how quickly,
 * from 0.8 to 1.3 of the voice's own speed, which it is when missing. `levelled` asks for it as loud as
 * any other voice, which those that come from a vendor always are.
 */
export interface NarrationRequest {
  text: string;
  language: string;
  voice: string;
  pronunciations?: Pronunciations;
  speed?: number;
  levelled?: true;
}

/**
 * Speech as mono 16-bit samples at 48 kHz. `wordTimes` has one entry for each word of the text, in its order and
 * spelling (`wordsOf`): joined they are the text with its white space folded.
 */
export interface Speech {
  samples: Int16Array;
  wordTimes: WordTime[];
  /** What a vendor told of the request that made it, and the part of its cost that had been paid before. */
  receipt?: Receipt;
  savedMicroUsd?: number;
}

/** A part of a text that is spoken, paid for and kept on its own, and the silence before the next one. */
export interface Chunk extends Part {
  pauseMs: number;
}

/** Speaks a scene's text. Throws a `ProviderError`. */
export interface Narrator extends Provider {
  /**
   * The parts in which it speaks a text; together they have all its words. One that speaks any text at once leaves this
   * out.
   */
  chunksOf?(text: string, language: string, pronunciations?: Pronunciations): Chunk[];
  /**
   * All that decides how a voice speaks besides text and language, as it stands in the recipe beside the voice's name; one that
   * has no such settings leaves this out.
   */
  settingsFor?(voice: string, signal: AbortSignal): Promise<object>;
  /**
   * Asks its servers whether they would speak so, before anything is made. Throws a `ProviderError`: to try again where they are
   * not there, and else what a person has to change.
   */
  check?(request: Pick<NarrationRequest, 'voice' | 'language'>, signal: AbortSignal): Promise<void>;
  /**
   * Speaks a text, or one chunk of it, with at most one request to a vendor, which it sends by `askOnce`: so that it is not
   * paid for twice. Left out, the vendor is asked whatever was asked before.
   */
  speak(request: NarrationRequest, signal: AbortSignal, askOnce?: AskOnce): Promise<Speech>;
}
