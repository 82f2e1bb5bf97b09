/** A repeatable stream of chance: the same parts always give the same numbers. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** A stream (sfc32) for each list of parts, so that streams with different names do not disturb one another. */
export function createRandom(...parts: (string | number)[]): Random {
  const name = parts.join(' ');
  let [a, b, c, counter] = [hashOf(`a ${name}`), hashOf(`b ${name}`), hashOf(`c ${name}`), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still look like the seed.
  for (let round = 0; round < 12; round++) next();
  return { next, pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0] };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
