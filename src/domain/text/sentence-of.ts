/** The message of anything that was thrown, for a person to read. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
