/** A number of 32 bits for a story, from its text alone: moves and music are planned by it, the same way each time. The pictures have `Order.storySeed`. */
export function textSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
