import { notesOn } from '../../../../src/cli/display/film/notes';
import { CANCELLED, newProgress, newSceneProgress } from '../../../../src/domain/progress/progress';

describe('what a person should know of a film besides its steps', () => {
  it('is what failed and why, but not that a step was ended with its film', () => {
    const progress = newProgress('The Sea');
    progress.scenes = [newSceneProgress('A sea.')];
    progress.scenes[0]!.narration = { state: 'failed', failure: CANCELLED };
    progress.scenes[0]!.illustration = { state: 'failed', failure: 'It was refused.' };
    expect(notesOn(progress, 0)).toEqual(['scene 1/1: picture failed: It was refused.']);
  });
});
