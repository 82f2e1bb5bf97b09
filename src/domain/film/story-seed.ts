/** A number of 32 bits for a story, from its text alone: its film is planned by it, the same way each time. */
export function storySeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
