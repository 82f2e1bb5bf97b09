import { jsonValuesIn } from '../../../../src/providers/gemini/answer/json-values';

const SCRIPT = { title: 'The "Fox" {1}', scenes: [{ narration: 'He said: \\ "go]" }' }] };
const JSON_TEXT = JSON.stringify(SCRIPT, null, 2);

describe('the JSON in a text', () => {
  it.each([
    ['alone', JSON_TEXT],
    ['in fences', `\`\`\`json\n${JSON_TEXT}\n\`\`\``],
    ['in fences without a name', `\`\`\`\n${JSON_TEXT}\n\`\`\``],
    ['behind a byte order mark', `\ufeff${JSON_TEXT}`],
    [
      'with prose around it',
      `Here's the script you asked for (in 3 parts [1]):\n\n${JSON_TEXT}\n\nI hope you like it {smile}!`,
    ],
    ['with a bracket before it that nobody closes', `A smile :-[ or two :{ and then ${JSON_TEXT}`],
    ['with an odd quotation mark before it', `6" tall {so "to say} ${JSON_TEXT}`],
  ])('is found %s', (_where, text) => {
    expect(jsonValuesIn(text)).toEqual([SCRIPT]);
  });

  it('is each of several objects, and not what is in them', () => {
    expect(jsonValuesIn(`{"a":{"b":1}} and {"c":[{"d":2}]}`)).toEqual([{ a: { b: 1 } }, { c: [{ d: 2 }] }]);
  });

  it('is a list of objects as a whole', () => {
    expect(jsonValuesIn(`[${JSON_TEXT}]`)).toEqual([[SCRIPT]]);
  });

  it.each([
    ['prose', 'Scene one. The sea [1], {wide}.'],
    ['cut off', JSON_TEXT.slice(0, -4)],
    ['broken', JSON_TEXT.replace('"scenes":', 'scenes:')],
    ['nothing', ''],
    ['brackets', '{['.repeat(10_000)],
  ])('is not there when it is %s', (_what, text) => {
    expect(jsonValuesIn(text)).toEqual([]);
  });
});
