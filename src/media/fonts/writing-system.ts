/** Unicode's names of the scripts that captions have fonts for. Emoji are treated as one more script. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai'] as const;
const FAR_EASTERN_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul'] as const;

export type WritingSystem = (typeof SCRIPTS)[number] | (typeof FAR_EASTERN_SCRIPTS)[number] | 'Emoji';

const PATTERNS: [WritingSystem, RegExp][] = [
  ...[...SCRIPTS, ...FAR_EASTERN_SCRIPTS].map((script): [WritingSystem, RegExp] => [
    script,
    new RegExp(`^\\p{Script=${script}}`, 'u'),
  ]),
  ['Emoji', /^\p{Emoji_Presentation}/u],
];

/**
 * The writing system that a text begins with; undefined for other systems, and for what all share (digits, punctuation,
 * spaces).
 */
export function writingSystemOf(text: string): WritingSystem | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** All writing systems in a text. */
export function writingSystemsIn(text: string): Set<WritingSystem> {
  const found = new Set<WritingSystem>();
  for (const sign of text) {
    const system = writingSystemOf(sign);
    if (system) found.add(system);
  }
  return found;
}
