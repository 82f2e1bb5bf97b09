import { sceneCard } from '../../../../src/cli/display/review/scene-card';
import type { BoardScene } from '../../../../src/domain/making/board/board';

const take = (number: number, isCurrent: boolean) => ({ of: 'picture', take: number, isCurrent });
const scene = {
  scene: 1,
  position: 1,
  revision: 12,
  is: 'awaiting approval',
  text: 'A sea.',
  imagePrompt: 'sea',
  costMicroUsd: 0,
  takes: [take(1, false), take(11, false), take(12, true)],
} as unknown as BoardScene;

describe('a scene under review', () => {
  it('has what is told of it in one column, earlier takes too', () => {
    const takes = { 'picture 1': 'one.png', 'picture 11': 'eleven.png', 'picture 12': 'twelve.png' };
    const lines = sceneCard(scene, { voice: 'a.wav', picture: 'twelve.png', takes }, 80);
    const told = ['A sea.', 'sea', 'a.wav', 'twelve.png', 'one.png', 'eleven.png'];
    const columns = lines.slice(1).map((line, index) => line.indexOf(` ${told[index]}`));
    expect(lines).toHaveLength(1 + told.length);
    expect(new Set(columns)).toEqual(new Set([12]));
  });
});
