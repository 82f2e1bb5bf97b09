/** Whether this is a SHA-256 in hex, as artifacts and recipes are known by; nothing else may become a part of a path. */
export function isHash(text: unknown): boolean {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
