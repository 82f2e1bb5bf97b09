import { markdownText } from '../../../../src/app/order/reading/markdown-text';
import { cpuMsOf } from '../../../support/cpu-time';

describe('what is read of Markdown', () => {
  it.each([
    ['its text without its signs', 'A *b* **c** ~~d~~ `e` a\\*b', 'A b c d e a*b'],
    [
      'the text of a link, and no address',
      'See [the map](https://example.com/a?b) or [that][1].\n\n[1]: http://x.org',
      'See the map or that.',
    ],
    [
      'no pictures, rules and comments',
      'Sea.\n\n![a boat](b.png)\n\n* * *\n\n<!-- no -->\n\n---\n\nSky.',
      'Sea.\n\nSky.',
    ],
    ['no footnotes', 'He left.[^1] She stayed.[^2]\n\n[^1]: At noon.', 'He left. She stayed.'],
    [
      'headings as paragraphs',
      '## Chapter One\nThe sea.\n\nTwo\n---\nThe sky.',
      'Chapter One\n\nThe sea.\n\nTwo\n\nThe sky.',
    ],
    ['what is quoted', '> The sea\n> was calm.', 'The sea\nwas calm.'],
    ['what is indented, as no code', '    Once there was\n    a sea.', 'Once there was\na sea.'],
    ['what HTML shows', '<div align="center">In &amp; <i>out</i></div>\n\n5 < 6 <b>b</b>', 'In & out\n\n5 < 6 b'],
    ['no scripts', '<script>\nalert(1)\n</script>\n\nSea.', 'Sea.'],
    ['entities', '&copy; &lt;b&gt; &#8212; AT&T &quot;no&quot;', '© <b> — AT&T "no"'],
    [
      'nothing of what is not seen',
      'Slow. &amp;#x200B; Tom &amp; a&nbsp;dog.\n\n&#x200B;\n\nEDIT',
      'Slow.  Tom & a\u00a0dog.\n\nEDIT',
    ],
    ['an item for itself', '- Warms up\n- Weighs 680 g\n  at most', 'Warms up\n\nWeighs 680 g\nat most'],
    ['the numbers of items', '3. Press\n4. Wait\n   - long\n5. Stop', '3. Press\n\n4. Wait\n\nlong\n\n5. Stop'],
    [
      'a table row by row',
      '| year | sold |\n| --- | --- |\n| 1 | 2 |\n| 2 | |\n| | |',
      'year: 1, sold: 2.\n\nyear: 2.',
    ],
    [
      'line ends that were meant',
      'The owl\\\nand the cat  \nwent<br>to sea',
      'The owl\u2028and the cat\u2028went\u2028to sea',
    ],
  ])('is %s', (_what, markdown, text) => {
    expect(markdownText(markdown)).toBe(text);
  });

  it.each([
    '\n'.repeat(100_000),
    '[a]('.repeat(25_000),
    '!['.repeat(50_000),
    '*a '.repeat(33_000),
    'a_b'.repeat(33_000),
    '[^'.repeat(50_000),
    `<div>\n${'<a '.repeat(33_000)}`,
    `<div>\n${'<!--'.repeat(25_000)}`,
    `&#x${'0'.repeat(99_000)}`,
    '&amp;#x00'.repeat(11_000),
  ])('takes about as long for each of its characters, however hostile (%.12j…)', (hostile) => {
    const time = (text: string) => cpuMsOf(() => void markdownText(text));
    const [quarter, whole] = [time(hostile.slice(0, hostile.length / 4)), time(hostile)];
    // Four times as long if linear, sixteen if quadratic; whatever is quick is no attack.
    expect(whole).toBeLessThan(2_000 + 10 * quarter);
  });
});
