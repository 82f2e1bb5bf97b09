import type { Recipe } from '../domain/film/recipe';
import type { Receipt } from '../domain/progress/step';

/** What a vendor sent, as it came. */
export interface VendorAnswer {
  bytes: Uint8Array;
  mediaType: string;
  /** What it told of the request. */
  receipt?: Receipt;
}

/**
 * All of a request that decides its answer, as plain JSON values, and nothing of what we make of it: as long as this stays the
 * same, nothing is paid for again.
 */
export interface VendorRequest {
  inputs: object;
  settings: object;
  /** By which recipes earlier releases kept the answer to this very request; the result of each record holds it as an artifact. */
  earlier?: readonly Recipe[];
}

/** How a request is answered where nobody has asked it before, and what is made of an answer. */
export interface Answering<T> {
  /** Sends at most one request; `endIfKnown` is to be called after a long wait, and what it throws to be thrown. */
  ask(endIfKnown: () => Promise<void>): Promise<VendorAnswer>;
  /** What is made of an answer's bytes. Throws a `ProviderError` of the kind `spoilt` for one that is of no use: it is not kept. */
  read(bytes: Uint8Array): Promise<T>;
}

/** What was made of an answer. `savedMicroUsd` is the part of the receipt's cost that had been paid before. */
export interface Answered<T> {
  made: T;
  receipt?: Receipt;
  savedMicroUsd?: number;
}

/** Has a request answered: from the store where it was asked before, else by the vendor, whose answer is kept as it came. */
export type AskOnce = <T>(request: VendorRequest, answering: Answering<T>) => Promise<Answered<T>>;

/** Asks the vendor whatever was asked before, and keeps nothing. */
export const askAnyway: AskOnce = async (_request, { ask, read }) => {
  const { bytes, receipt } = await ask(async () => undefined);
  return { made: await read(bytes), ...(receipt && { receipt }) };
};
