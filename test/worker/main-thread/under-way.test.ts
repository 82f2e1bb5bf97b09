import { UnderWay } from '../../../src/worker/main-thread/under-way';

describe('what is under way', () => {
  it('is told of a time in which it began, went on, or ended', async () => {
    const underWay = new UnderWay();
    const beforeMs = performance.now();
    let end = (): void => undefined;
    const work = underWay.note('renderClip', () => new Promise<void>((resolve) => (end = resolve)));
    const insideMs = performance.now();
    expect(underWay.between(insideMs, insideMs)).toEqual(['renderClip']);
    end();
    await work;
    const afterMs = performance.now();
    expect(underWay.between(beforeMs - 2, beforeMs - 1)).toEqual([]);
    expect(underWay.between(beforeMs, afterMs)).toEqual(['renderClip']);
    expect(underWay.between(insideMs, insideMs)).toEqual(['renderClip']);
    expect(underWay.between(afterMs + 1, afterMs + 2)).toEqual([]);
  });

  it('has ended also when it fails', async () => {
    const underWay = new UnderWay();
    await expect(underWay.note('mergeClips', () => Promise.reject(new Error('Torn.')))).rejects.toThrow('Torn.');
    const nowMs = performance.now() + 1;
    expect(underWay.between(nowMs, nowMs)).toEqual([]);
  });
});
