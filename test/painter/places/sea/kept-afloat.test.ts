import { compose } from '../../../../src/painter/composition';
import { isAfloat, isPeopled } from '../../../../src/painter/places/sea/kept-afloat';
import { readPrompt } from '../../../../src/painter/reading/read-prompt';
import { layOut } from '../../../../src/painter/stage';
import { drawKept } from '../../../../src/painter/things/draw-kept';

jest.mock('../../../../src/painter/things/draw-kept', () => {
  const real: typeof import('../../../../src/painter/things/draw-kept') = jest.requireActual(
    '../../../../src/painter/things/draw-kept',
  );
  return { ...real, drawKept: jest.fn(real.drawKept) };
});

const stageOf = (prompt: string) => layOut(readPrompt(prompt), { width: 600, height: 600, seed: 3, prompt });
/** Where the vessels of a picture are drawn, as parts of the way from the horizon to where people stand. */
function depthsIn(prompt: string): number[] {
  jest.mocked(drawKept).mockClear();
  const stage = stageOf(prompt);
  compose(stage);
  return jest
    .mocked(drawKept)
    .mock.calls.map(([, , { at }]) => (at[1] - stage.horizonY) / (stage.standY - stage.horizonY));
}

describe('vessels of the kept set', () => {
  it.each(['A ferry.', 'A cruise ship crossed the ocean.', 'A speedboat passed the old man on the beach.'])(
    'are on the water, and not on the beach: %s',
    (prompt) => {
      const depths = depthsIn(prompt);
      expect(depths).toHaveLength(1);
      expect(depths[0]).toBeGreaterThan(0.1);
      expect(depths[0]).toBeLessThan(0.8);
    },
  );

  it('are as many as the text counts', () => {
    expect(depthsIn('Three speedboats raced over the sea.')).toHaveLength(3);
  });

  it('are there in a storm too', () => {
    expect(depthsIn('A motor boat fought the storm at sea.')).toHaveLength(1);
  });

  it('people no shore by themselves', () => {
    expect(isPeopled(stageOf('A ferry.'))).toBe(false);
    expect(isPeopled(stageOf('An old man and a ferry at the sea.'))).toBe(true);
  });

  it('are ashore where there is no sea', () => {
    const stage = stageOf('A canoe in the desert.');
    expect(stage.features.things.some(({ kept }) => isAfloat(stage, kept))).toBe(false);
  });
});
