import { borderId, readBorderId, readStepId, sceneStepId } from '../../../src/domain/progress/step-id';

describe('the id of a step', () => {
  it("tells a scene's number and revision", () => {
    expect(readStepId(sceneStepId('picture', 2))).toEqual({ step: 'picture', scene: 2, revision: 1 });
    expect(readStepId(sceneStepId('clip', 0, 3))).toEqual({ step: 'clip', scene: 0, revision: 3 });
    expect(readStepId('film')).toBeUndefined();
  });

  it.each([
    [undefined, 1],
    [undefined, 0],
    [0, 1],
    [1, 3],
    [3, 2],
    [12, undefined],
  ])('tells both sides of a border, of %s and %s', (before, after) => {
    const sides = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    const at = (scene: number | undefined, revision?: number) =>
      scene === undefined ? undefined : { scene, ...(revision && { revision }) };
    expect(readBorderId(borderId(at(before), at(after)))).toEqual(sides);
    expect(readBorderId(borderId(at(before, 2), at(after, 13)))).toEqual(sides);
  });

  it('tells no sides of what is no border', () => {
    expect(['film', 'picture-2', 'border', 'border-1', 'border-1-', 'xborder-1-2'].map(readBorderId)).toEqual(
      Array.from({ length: 6 }),
    );
  });
});
