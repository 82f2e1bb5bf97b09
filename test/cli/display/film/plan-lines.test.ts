import { planLines } from '../../../../src/cli/display/film/plan-lines';

const SCRIPT = { title: 'The Sea', scenes: [{ text: 'A sea.', imagePrompt: 'sea' }] };
const EXPECTED = { filmMs: 3_000, makingMs: 20_000, paidMicroUsd: 500, voicesMicroUsd: 0, picturesMicroUsd: 2_488 };
const linesOf = (priceLists?: { by: string; asOf: string; advice?: string }[]) =>
  planLines(SCRIPT, 'the-sea.script.json', { ...EXPECTED, ...(priceLists && { priceLists }) }).join('\n');

describe("a plan's lines", () => {
  it('tell by which price lists it is reckoned', () => {
    const lists = [
      { by: 'gemini/one', asOf: '2026-11-22' },
      { by: 'together/flux', asOf: '2026-08-18' },
    ];
    expect(linesOf(lists)).toContain('Prices: gemini/one as of 2026-11-22, together/flux as of 2026-08-18.');
    expect(linesOf(lists)).not.toContain('Warning');
  });

  it('warn of a list that is old', () => {
    const advice = 'the price of gemini/one is that of 2024-01-01.';
    expect(linesOf([{ by: 'gemini/one', asOf: '2024-01-01', advice }])).toContain(`Warning: ${advice}`);
  });

  it('count one picture, or several', () => {
    expect(linesOf()).toContain(', 1 picture $');
    const [scene] = SCRIPT.scenes;
    const lines = planLines({ ...SCRIPT, scenes: [scene!, scene!] }, 'the-sea.script.json', EXPECTED);
    expect(lines.join('\n')).toContain(', 2 pictures $');
  });

  it('say nothing of lists where there are none', () => {
    expect(linesOf()).not.toMatch(/Prices|Warning/);
  });
});
