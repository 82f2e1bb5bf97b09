import { FORMATS } from '../../../src/domain/format';
import { layersOf } from '../../../src/painter/composition';
import { desk } from '../../../src/painter/motifs/furniture/desk';
import { table } from '../../../src/painter/motifs/furniture/table';
import { standOn } from '../../../src/painter/places/cast/stand-on';
import { readPrompt } from '../../../src/painter/reading/read-prompt';
import { layOut } from '../../../src/painter/stage';
import { drawKept, shapeOf } from '../../../src/painter/things/draw-kept';

/** Its module, with its function `name` watched. */
function watched(path: string, name: string): object {
  const real: Record<string, () => unknown> = jest.requireActual(path);
  return { ...real, [name]: jest.fn(real[name]) };
}
jest.mock('../../../src/painter/things/draw-kept', () => watched('../../../src/painter/things/draw-kept', 'drawKept'));
jest.mock('../../../src/painter/motifs/furniture/table', () =>
  watched('../../../src/painter/motifs/furniture/table', 'table'),
);
jest.mock('../../../src/painter/motifs/furniture/desk', () =>
  watched('../../../src/painter/motifs/furniture/desk', 'desk'),
);
jest.mock('../../../src/painter/places/cast/stand-on', () =>
  watched('../../../src/painter/places/cast/stand-on', 'standOn'),
);

const LAID: [furniture: string, prompt: string][] = [
  ['table', 'three cups, kettle, table; three cups and a kettle on the table, beside the screen'],
  ['table with somebody beside it', 'table, woman; a woman puts three cups, a teapot and a kettle on the table'],
  ['table with three people', 'king, soldiers, table; the king has six books and a teapot on the table'],
  ['table behind a product', 'phone in the foreground, room; seven books and a teapot on the table'],
  ['table by a bed', 'bed, cups; three cups and a candle on the table by the bed'],
  ['desk', 'office; in the office there are seven books, a pen and a phone'],
  ['desk of somebody', 'office, woman; in the office a woman has seven books and a phone'],
  ['desk behind a product', 'kettle in the foreground, office; in the office there are three cups and a phone'],
  ['counter', 'kitchen; five apples, a cake, a pie and three bottles in the kitchen'],
  ['counter with a cook', 'kitchen; a chef has five apples, a cake, a pie and three bottles in the kitchen'],
  ['counter behind a product', 'kettle in the foreground, kitchen; three cups and a loaf of bread in the kitchen'],
  ['bench', 'laboratory; seven test tubes and a magnifying glass in the laboratory'],
];

describe.each(Object.entries(FORMATS))('what stands on something in the %s format', (_, format) => {
  it.each(LAID)('has it under its whole foot: on a %s', (_furniture, prompt) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      jest.clearAllMocks();
      const stage = layOut(readPrompt(prompt), { ...format, seed, prompt });
      layersOf(stage);
      const [[, members, , , top]] = jest.mocked(standOn).mock.calls as [Parameters<typeof standOn>];
      const { from, to } = carrying(top);
      const feet = jest.mocked(drawKept).mock.calls.filter(([, , { at }]) => at[1] === top.y);
      expect(members.length).toBeGreaterThan(1);
      expect(feet.length).toBeGreaterThan(0);
      for (const [, thing, { at, height }] of feet) {
        const { width, height: tall } = shapeOf(thing);
        const half = (height * width) / tall / 2;
        expect(at[0] - half).toBeGreaterThanOrEqual(from - 0.01);
        expect(at[0] + half).toBeLessThanOrEqual(to + 0.01);
      }
    }
  });

  it('makes a table as broad as it needs, and no broader where nothing stands on it', () => {
    const breadthOf = (prompt: string) => {
      jest.clearAllMocks();
      layersOf(layOut(readPrompt(prompt), { ...format, seed: 1, prompt }));
      const [[, , width, breadth = width]] = jest.mocked(table).mock.calls as [Parameters<typeof table>];
      return breadth / width;
    };
    expect(breadthOf('room; three cups and a kettle on the table')).toBeGreaterThan(1.5);
    expect(breadthOf('room; a woman in the room')).toBe(1);
  });

  /** From where to where what is drawn carries: a table or a desk as it is drawn, a bench within the picture. */
  function carrying(top: { from: number; to: number }): { from: number; to: number } {
    const [laid] = jest.mocked(table).mock.calls;
    const [worked] = jest.mocked(desk).mock.calls;
    if (laid) {
      const [, [x], width, breadth = width] = laid;
      return { from: x - breadth / 2, to: x + breadth / 2 };
    }
    if (worked) return { from: worked[1].from, to: worked[1].from + worked[1].width };
    expect(top.from).toBeGreaterThan(0.06 * format.width);
    expect(top.to).toBeLessThan(0.94 * format.width);
    return top;
  }
});

describe('more things than a top carries', () => {
  const { standOn: real } = jest.requireActual<typeof import('../../../src/painter/places/cast/stand-on')>(
    '../../../src/painter/places/cast/stand-on',
  );
  const stage = layOut(readPrompt('room'), { ...FORMATS.portrait, seed: 1, prompt: 'room' });
  const draw = jest.fn<string, [x: number, y: number, size: number, flip: boolean]>(() => '');
  const cup = { height: 0.5, width: 0.5, draw };
  const pot = { height: 0.5, width: 0.5, draw: jest.fn(() => '') };
  beforeEach(() => jest.clearAllMocks());

  it('are smaller', () => {
    real(stage, [cup, cup, cup], 500, 300, { from: 400, to: 700, y: 900 });
    expect(draw).toHaveBeenCalledTimes(3);
    expect(draw.mock.calls[0]![2]).toBeLessThan(300);
  });

  it('are fewer where they would be tiny: those that are there again first', () => {
    real(stage, [cup, cup, cup, cup, cup, pot], 500, 300, { from: 400, to: 700, y: 900 });
    expect(draw.mock.calls.length).toBeLessThan(5);
    expect(draw).toHaveBeenCalled();
    expect(pot.draw).toHaveBeenCalledTimes(1);
  });

  it('stand beside what is in front of everything', () => {
    const prompt = 'kettle in the foreground, kitchen; five apples in the kitchen';
    for (const seed of [1, 2, 3, 4]) {
      draw.mockClear();
      const behind = layOut(readPrompt(prompt), { ...FORMATS.portrait, seed, prompt });
      real(behind, [cup, cup, cup], 540, 300, { from: 80, to: 1000, y: 900 });
      for (const [x, , size] of draw.mock.calls) {
        expect(x - size / 4).toBeGreaterThanOrEqual(behind.free[0]);
        expect(x + size / 4).toBeLessThanOrEqual(behind.free[1]);
      }
      expect(draw).toHaveBeenCalledTimes(3);
    }
  });

  it('stand at the side where there is room', () => {
    real(stage, [cup], 0, 300, { from: 400, to: 700, y: 900 });
    expect(draw.mock.calls[0]!.slice(0, 2)).toEqual([475, 900]);
  });
});
