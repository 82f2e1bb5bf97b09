/** Fewer lines are no poem that one could know by its lines. */
const FEWEST_LINES = 4;
/** Lines of a poem have so many characters; those of a text that was broken to fit a page have more. */
const USUAL_LINE = 52;
const LONGEST_LINE = 80;
/** Of a poem's lines so many end with a mark or begin with a capital; those of broken prose do so by chance. */
const MARKED = 0.45;
/** Of a list's lines most are whole sentences, or none has a mark in it. */
const SENTENCES = 0.75;

/** Whether a text is a poem, as its lines show: short ones that run on from one to the next, and no list. */
export function isVerse(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (
    lines.length < FEWEST_LINES ||
    lines.some((line) => line.length > LONGEST_LINE || /^(?:[-*•#>]|\d+[.)])/.test(line))
  )
    return false;
  const share = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length / lines.length;
  const usual = lines.reduce((sum, { length }) => sum + length, 0) / lines.length;
  const spoken = lines.some((line) => /[,;.!?。，、]/u.test(line));
  return (
    usual <= USUAL_LINE &&
    spoken &&
    share(/[,;:.!?…—–-]["'”’)]?$|^["'“‘]?\p{Lu}/u) >= MARKED &&
    share(/[.!?…]["'”’)]?$/u) < SENTENCES
  );
}
