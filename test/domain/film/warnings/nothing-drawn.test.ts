import type { Illustration } from '../../../../src/domain/film/illustration';
import { nothingDrawnWarning } from '../../../../src/domain/film/warnings/nothing-drawn';

const SEEN = {} as Illustration;
const NOTHING = { showsPrompt: false } as Illustration;

describe('the warning of pictures that show nothing of their words', () => {
  it('is none where all show something', () => {
    expect(nothingDrawnWarning([SEEN, SEEN])).toBeUndefined();
  });

  it('names the scenes, and Together as the way out', () => {
    expect(nothingDrawnWarning([SEEN, NOTHING, SEEN, NOTHING, NOTHING])).toBe(
      'Scenes 2, 4 and 5 show only colours: the offline painter knows nothing to draw in their words. Name something that can be ' +
        'seen in the image prompt, or have Together draw: set STORYREEL_ILLUSTRATOR=together and TOGETHER_API_KEY.',
    );
  });

  it('speaks of one scene as of one, and of very many by their number', () => {
    expect(nothingDrawnWarning([SEEN, NOTHING])).toMatch(/^Scene 2 shows only colours: .* in its words\./);
    expect(nothingDrawnWarning([SEEN, ...Array.from({ length: 40 }, () => NOTHING)])).toMatch(
      /^40 scenes, the first of them scene 2, show only colours/,
    );
  });
});
