import { hasMainStress, lessened, weight } from './stress';

/** The parts of a compound ("lamp-post") as one word: at most half of them, the longer ones, keep a main stress. */
export function compound(parts: readonly string[]): string {
  const heard = parts.map((phonemes, index) => ({ phonemes, index })).filter(({ phonemes }) => phonemes !== '');
  const loud = heard.filter(({ phonemes }) => hasMainStress(phonemes));
  if (loud.length <= Math.ceil(heard.length / 2) || heard.length < 2) return parts.join('');
  const byStress = heard.toSorted(
    (a, b) =>
      Number(hasMainStress(a.phonemes)) - Number(hasMainStress(b.phonemes)) ||
      weight(a.phonemes) - weight(b.phonemes) ||
      a.index - b.index,
  );
  const lesser = new Set(byStress.slice(0, Math.floor(heard.length / 2)).map(({ index }) => index));
  return parts.map((phonemes, index) => (lesser.has(index) ? lessened(phonemes) : phonemes)).join('');
}
