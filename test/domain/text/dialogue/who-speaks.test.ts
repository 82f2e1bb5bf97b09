import { whoSpeaks } from '../../../../src/domain/text/dialogue/who-speaks';
import { joinParts } from '../../../../src/domain/text/part';
import { wordsOf } from '../../../../src/domain/text/words';

/** `Mira: "Go," | said Mira.` for what Mira says and what is told. */
const told = (text: string, names = ['Mira', 'Tom']) =>
  whoSpeaks(text, names)
    .map(({ words, speaker }) => `${speaker === undefined ? '' : `${speaker}: `}${joinParts(words)}`)
    .join(' | ');

describe('who says what in a story', () => {
  it.each([
    ['"Go," said Mira.', 'Mira: "Go," | said Mira.'],
    ['“Go!” Mira said to Tom.', 'Mira: “Go!” | Mira said to Tom.'],
    ['"Why?" Tom quietly asked, and sat down.', 'Tom: "Why?" | Tom quietly asked, and sat down.'],
    ['Then Mira said to Tom, "Go home."', 'Then Mira said to Tom, | Mira: "Go home."'],
    ['Tom: "I will."', 'Tom: | Tom: "I will."'],
    ['"Go," said Mira. "Go now." She left.', 'Mira: "Go," | said Mira. | Mira: "Go now." | She left.'],
    ['"Go," said Mira. "No!" cried Tom.', 'Mira: "Go," | said Mira. | Tom: "No!" | cried Tom.'],
    ['Mira stood up. "Go," she said.', 'Mira stood up. | Mira: "Go," | she said.'],
    ['"Go," said old Mira to the boy Tom.', 'Mira: "Go," | said old Mira to the boy Tom.'],
    ["'Don't go,' said Mira. 'It's late.'", "Mira: 'Don't go,' | said Mira. | Mira: 'It's late.'"],
    ['‘Don’t go,’ said Mira.', 'Mira: ‘Don’t go,’ | said Mira.'],
    ['„Geh“, sagte Mira.', 'Mira: „Geh“, | sagte Mira.'],
    ['« Va ! » dit Mira.', 'Mira: « Va ! » | dit Mira.'],
    ['(“Go,” said Mira.)', 'Mira: (“Go,” | said Mira.)'],
  ])('is told by the text: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['"Go," said the stranger.'],
    ['"Go." Mira left.'],
    ['"Go!" Mira said nothing.'],
    ['She read "The Sea" to Tom, said Mira.'],
    ["The dogs' bowl was Mira's, said Tom."],
    ['It was 5" wide, said Mira.'],
    ['Mira and Tom came. "Go," she said.'],
    ["'Tis late, said Mira, and 'twas."],
    ['"Go," said Miranda.'],
    [''],
  ])('is left to the narrator where the text does not say it: %s', (text) => {
    expect(whoSpeaks(text, ['Mira', 'Tom']).every(({ speaker }) => speaker === undefined)).toBe(true);
  });

  it('goes on in the next paragraph where the quote is not closed', () => {
    expect(
      told('"It began long ago," said Mira. "We lived by the sea.\n\n"Then the storm came."\n\n"Oh," said Tom.'),
    ).toBe(
      'Mira: "It began long ago," | said Mira. | Mira: "We lived by the sea.\n\n"Then the storm came." | Tom: "Oh," | said Tom.',
    );
  });

  it('does not go on in the next paragraph where it is', () => {
    expect(told('"Go," said Mira.\n\n"Where to?"')).toBe('Mira: "Go," | said Mira.\n\n"Where to?"');
  });

  it('knows names of several words, and names that are written small with a capital', () => {
    expect(told('"Go," said Old Tom. "I will," the keeper said. "Now," said Tom.', ['Tom', 'Old Tom', 'keeper'])).toBe(
      'Old Tom: "Go," | said Old Tom. | keeper: "I will," | the keeper said. | Tom: "Now," | said Tom.',
    );
  });

  it.each([
    'One.\n\n"Two," said Mira. “Three\nfour.” five—"six"\n\n\'Seven\' "eight, «nine» ‹ten',
    '「行って」とミラは言った。"Go," said Mira.',
    '"""" \' " said Mira, "',
  ])('has every word once, as it stands in the text', (text) => {
    expect(whoSpeaks(text, ['Mira']).flatMap(({ words }) => words)).toEqual(wordsOf(text));
  });

  it('takes no long time for many quotes', () => {
    const started = process.cpuUsage().user;
    whoSpeaks('"Go," said Mira, \'and '.repeat(900), ['Mira', 'Tom']);
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });
});

describe('two people who take turns', () => {
  const BEGUN = ['"Go," said Mira.', '"Why?" asked Tom.'];
  /** Who says the last paragraph of these. */
  const last = (...paragraphs: string[]) => whoSpeaks(paragraphs.join('\n\n'), ['Mira', 'Tom', 'Ada']).at(-1)!.speaker;

  it('go on in turn with paragraphs that are nothing but a quote', () => {
    expect(last(...BEGUN, '"It is late."')).toBe('Mira');
    expect(last(...BEGUN, '"It is late."', '"So what?"')).toBe('Tom');
    expect(last(...BEGUN, '"It is late."', '"So what?"', '"Go!"')).toBe('Mira');
  });

  it('take one turn with a quote that goes on in the next paragraph', () => {
    expect(last('"Go," said Mira. "The sea', '"is rough," she said.', '"Why?" asked Tom.', '"It is late."')).toBe(
      'Mira',
    );
  });

  it.each([
    ['only one has spoken', ['"Go," said Mira.', '"Why?"']],
    ['somebody unknown has spoken between them', ['"Go," said Mira.', '"Why?" asked the stranger.', '"It is late."']],
    ['one has spoken twice', ['"Go," said Mira.', '"Now," said Mira.', '"Why?"']],
    ['something is told between them', [...BEGUN, 'A door fell shut.', '"It is late."']],
    ['something is told beside the quote', [...BEGUN, 'The wind rose. "It is late."']],
    ['the one whose turn it is is spoken to', [...BEGUN, '"Mira, who is that?"']],
    ['both have spoken in one paragraph', ['"Go," said Mira. "No!" cried Tom.', '"Why?" asked Tom.', '"It is late."']],
  ])('are left to the narrator where %s', (_where, paragraphs) => {
    expect(last(...paragraphs)).toBeUndefined();
  });

  it('are two of however many there are', () => {
    expect(last('"Go," said Mira.', '"Why?" asked Tom.', '"Hush!" said Ada.', '"She is right."')).toBe('Tom');
  });
});
