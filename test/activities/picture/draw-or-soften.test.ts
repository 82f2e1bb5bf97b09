import { ApplicationFailure } from '@temporalio/activity';
import { drawOrSoften } from '../../../src/activities/picture/draw-or-soften';
import { FAILURES } from '../../../src/contract/failures';
import { softenedPrompt } from '../../../src/domain/film/softened-prompt';
import { ProviderError } from '../../../src/providers/provider-error';

const PROMPT = 'the knight kills the dragon';
const PICTURE = { bytes: Buffer.from('p'), mediaType: 'image/png' as const, width: 8, height: 16 };
const refusal = () => new ProviderError('refused', 'Refused.', { callsSpent: 1 });
const busy = () => new ProviderError('try-again', 'Busy.', { callsSpent: 1, retryAfterMs: 5_000 });
const blank = () => new ProviderError('spoilt', 'It is blank.', { callsSpent: 1 });

/** A picture whose requests end so, one after another; each attempt knows what the one before noted. */
function drawing(...ends: (() => ProviderError)[]) {
  const asked: string[] = [];
  let noted: unknown;
  const draw = async (prompt: string) => {
    asked.push(prompt);
    const end = ends[asked.length - 1];
    if (end) throw end();
    return PICTURE;
  };
  const attempt = () => drawOrSoften(PROMPT, { noted, note: (what) => (noted = structuredClone(what)) }, draw);
  return { asked, attempt };
}

describe('drawing a prompt', () => {
  it('asks once, in the words of the scene', async () => {
    const { asked, attempt } = drawing();
    expect(await attempt()).toEqual({ picture: PICTURE });
    expect(asked).toEqual([PROMPT]);
  });

  it('asks once more in milder words when the vendor refuses, and says so', async () => {
    const { asked, attempt } = drawing(refusal);
    expect(await attempt()).toEqual({ picture: PICTURE, softenedPrompt: softenedPrompt(PROMPT) });
    expect(asked).toEqual([PROMPT, softenedPrompt(PROMPT)]);
  });

  it('takes the refusal of the milder words as final', async () => {
    const { asked, attempt } = drawing(refusal, refusal);
    await expect(attempt()).rejects.toMatchObject({ kind: 'refused', message: 'Refused.', callsSpent: 2 });
    expect(asked).toHaveLength(2);
  });

  it('does not ask for the refused words again in the next attempt', async () => {
    const { asked, attempt } = drawing(refusal, busy);
    await expect(attempt()).rejects.toMatchObject({ kind: 'try-again', callsSpent: 2, retryAfterMs: 5_000 });
    await attempt();
    expect(asked).toEqual([PROMPT, softenedPrompt(PROMPT), softenedPrompt(PROMPT)]);
  });

  it('asks for nothing else when the failure is another one', async () => {
    const { asked, attempt } = drawing(busy);
    await expect(attempt()).rejects.toMatchObject({ kind: 'try-again', callsSpent: 1 });
    expect(asked).toEqual([PROMPT]);
  });

  it('pays for three answers that cannot be used, whatever else happens between them, and for no more', async () => {
    const { asked, attempt } = drawing(blank, busy, blank, blank);
    await expect(attempt()).rejects.toMatchObject({ kind: 'spoilt' });
    await expect(attempt()).rejects.toMatchObject({ kind: 'try-again' });
    await expect(attempt()).rejects.toMatchObject({ kind: 'spoilt' });
    const last = attempt();
    await expect(last).rejects.toBeInstanceOf(ApplicationFailure);
    await expect(last).rejects.toMatchObject({
      type: FAILURES.change,
      nonRetryable: true,
      message: 'It is blank. It was so 3 times: word the scene differently, or order the film again later.',
      details: [{ kind: 'spoilt', callsSpent: 1 }],
    });
    expect(asked).toHaveLength(4);
  });
});
