/** What an error of a mistake of ours says, or one that nobody has thought of. */
const RAW =
  /is not a function|is not iterable|Cannot read prop|undefined \(|\[object |Maximum call stack|Invalid (?:string|array|typed array) length|^E[A-Z]+:/;

/** Longer than a person reads. */
const LONGEST = 2_000;

/** Throws when an error is not one of those that are foreseen here, or tells nobody in a sentence what is wrong. */
export function expectSentence(error: unknown, foreseen: readonly (abstract new (...given: never[]) => Error)[]): void {
  if (!foreseen.some((kind) => error instanceof kind)) throw error;
  expectReadable((error as Error).message);
}

/** Throws when a text is no sentence that a person can read. */
export function expectReadable(text: string): void {
  const isReadable = text.length <= LONGEST && !RAW.test(text) && /\p{L}{2}.*[.!?)"”]$/su.test(text.trim());
  if (!isReadable) throw new Error(`This is no sentence for a person: ${JSON.stringify(text.slice(0, 500))}`);
}
