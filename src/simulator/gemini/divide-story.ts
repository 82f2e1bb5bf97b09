/** Divides a story into up to `count` parts of about the same length, at the ends of sentences where there are enough. */
export function divideStory(text: string, count: number): string[] {
  const pieces = sentencesOf(text);
  while (pieces.length < count && splitLongest(pieces));
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const parts: string[][] = [];
  let before = 0;
  pieces.forEach((piece, index) => {
    const missing = count - parts.length;
    const isDue = before + piece.length / 2 >= (total * parts.length) / count || pieces.length - index <= missing;
    if (missing > 0 && isDue) parts.push([]);
    parts.at(-1)!.push(piece);
    before += piece.length;
  });
  return parts.map((part) => part.join(' '));
}

function sentencesOf(text: string): string[] {
  const folded = text.trim().replaceAll(/\s+/gu, ' ');
  return folded.split(/(?<=[.!?…]\p{P}*) /u).filter((sentence) => sentence !== '');
}

function splitLongest(pieces: string[]): boolean {
  const longest = pieces.reduce((best, piece, index) => (piece.length > pieces[best]!.length ? index : best), 0);
  const words = pieces[longest]?.split(' ') ?? [];
  if (words.length < 2) return false;
  const middle = Math.ceil(words.length / 2);
  pieces.splice(longest, 1, words.slice(0, middle).join(' '), words.slice(middle).join(' '));
  return true;
}
