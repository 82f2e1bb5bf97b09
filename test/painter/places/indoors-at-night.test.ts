import { FORMATS } from '../../../src/domain/format';
import { layersOf } from '../../../src/painter/composition';
import { indoors } from '../../../src/painter/places/indoors/indoors';
import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { layOut } from '../../../src/painter/stage';

const stageOf = (prompt: string) => layOut(readPrompt(prompt), { ...FORMATS.portrait, seed: 1, prompt });
const brightness = (colour: string) =>
  [1, 3, 5].reduce((sum, from) => sum + Number.parseInt(colour.slice(from, from + 2), 16), 0) / 3;

describe('a room of work at night', () => {
  it('is dark, whatever the light of its lamps, and at every other hour it is not', () => {
    const wall = (prompt: string) => brightness(indoors(stageOf(prompt)).lit('#ffffff'));
    expect(wall('kitchen; at night a small blue light shows the way to the kitchen')).toBeLessThan(165);
    for (const hour of ['', 'in the morning', 'in the evening'])
      expect(wall(`kitchen; ${hour} the light shows the way to the kitchen`)).toBeGreaterThan(190);
  });

  it.each(['kitchen', 'laboratory', 'hospital'])('has cones of light under the lamps of a %s', (place) => {
    const cone = /#ffdf9a/;
    const [night, day] = [stageOf(`${place}, night`), stageOf(place)];
    layersOf(night);
    layersOf(day);
    expect(night.gradients.definitions()).toMatch(cone);
    expect(day.gradients.definitions()).not.toMatch(cone);
  });
});
