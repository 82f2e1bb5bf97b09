import { scriptUse } from '../../../../src/cli/display/review/script-use';

const useAt = (stage: Parameters<typeof scriptUse>[1]['stage']) => scriptUse('film-1', { stage }, 's.json');

const notNow = (stage: string) =>
  `It cannot be handed in: the film's script is not under review (the film is at: ${stage}).`;
const ANOTHER = 'To have another film made of it, once you have changed it: storyreel make s.json';

describe('what can be done with the script of a film that was written to a file', () => {
  it('is to hand it in while it is under review', () => {
    expect(useAt('script review')).toEqual(['Change it, and hand it in: storyreel approve film-1 --script s.json']);
  });

  it.each(['making', 'voices review', 'pictures review', 'rendering'] as const)(
    'is to change scenes, or to make another film, once it is not, at: %s',
    (stage) => {
      const scenes = 'To change a scene: storyreel revise film-1 --scene NUMBER';
      expect(useAt(stage)).toEqual([notNow(stage), scenes, ANOTHER]);
    },
  );

  it('is to make scenes anew of a film that is made, or another film', () => {
    const scenes = 'To make a scene anew, in another film: storyreel remake film-1 --scene NUMBER';
    expect(useAt('made')).toEqual([notNow('made'), scenes, ANOTHER]);
  });

  it.each(['merging', 'failed', 'cancelled'] as const)('is to make another film of one that is at: %s', (stage) => {
    expect(useAt(stage)).toEqual([notNow(stage), ANOTHER]);
  });
});
