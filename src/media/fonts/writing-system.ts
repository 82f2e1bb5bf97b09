/** Unicode's names of the scripts that captions have fonts for. Emoji are treated as one more script. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Thai'] as const;
const FAR_EASTERN_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul'] as const;

/** A writing system that captions have fonts for. */
export type WritingSystem = (typeof SCRIPTS)[number] | (typeof FAR_EASTERN_SCRIPTS)[number] | 'Emoji';

/** Each writing system with a letter that every font for it has. */
export const WRITING_SYSTEMS: readonly { name: WritingSystem; letter: string }[] = [
  { name: 'Latin', letter: 'a' },
  { name: 'Cyrillic', letter: 'а' },
  { name: 'Greek', letter: 'α' },
  { name: 'Arabic', letter: 'ا' },
  { name: 'Hebrew', letter: 'א' },
  { name: 'Devanagari', letter: 'क' },
  { name: 'Thai', letter: 'ก' },
  { name: 'Han', letter: '一' },
  { name: 'Hiragana', letter: 'あ' },
  { name: 'Katakana', letter: 'ア' },
  { name: 'Hangul', letter: '가' },
];

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
