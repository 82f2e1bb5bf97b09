/** Who can tell a story; `language` is a BCP 47 tag. */
export interface Voice {
  name: string;
  language: string;
  description: string;
}

/** The voices that are there without any vendor. */
export async function knownVoices(): Promise<readonly Voice[]> {
  // Loaded here alone: the offline voice and the painter come with it.
  const { offlineVoices } = await import('../vendors.js');
  return offlineVoices;
}
