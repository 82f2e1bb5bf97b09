import { compose } from '../../../src/painter/composition';
import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { layOut } from '../../../src/painter/stage';

const stageOf = (prompt: string) => layOut(readPrompt(prompt), { width: 600, height: 900, seed: 3, prompt: 'one' });

describe('how near a picture is seen', () => {
  it('makes things larger in a close-up and smaller in a wide view, at the same lines', () => {
    const [usual, near, far] = ['a cottage', 'a cottage, close-up', 'a cottage, wide view'].map(stageOf);
    expect(near!.unit).toBeGreaterThan(usual!.unit * 1.2);
    expect(far!.unit).toBeLessThan(usual!.unit * 0.8);
    expect(near!.standY).toBe(usual!.standY);
  });

  it('puts a road under what drives on roads, where the ground is not paved', () => {
    // The dashes of its middle line.
    const dashes = (prompt: string) => compose(stageOf(prompt)).match(/M-?[\d.]+ [\d.]+h[\d.]+M/g)?.length ?? 0;
    expect(dashes('A bus on the beach by the sea.')).toBeGreaterThan(0);
    expect(dashes('A boat by the sea.')).toBe(0);
  });

  it('keeps the sun below what is said in great letters', () => {
    expect(stageOf('In 1961 by the sea.').lightY).toBeGreaterThan(stageOf('By the sea.').lightY * 1.4);
  });
});
