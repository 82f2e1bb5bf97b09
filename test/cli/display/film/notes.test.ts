import { notesOn } from '../../../../src/cli/display/film/notes';
import { CANCELLED, newProgress, newSceneProgress } from '../../../../src/domain/progress/progress';
import type { Turn } from '../../../../src/domain/progress/step';

describe('what a person should know of a film besides its steps', () => {
  it('is what failed and why, but not that a step was ended with its film', () => {
    const progress = newProgress('The Sea');
    progress.scenes = [newSceneProgress('A sea.')];
    progress.scenes[0]!.narration = { state: 'failed', failure: CANCELLED };
    progress.scenes[0]!.illustration = { state: 'failed', failure: 'It was refused.' };
    expect(notesOn(progress, 0)).toEqual(['scene 1/1: picture failed: It was refused.']);
  });

  it('is whether the vendor has blocked the account, or only asks for a pause', () => {
    const progress = newProgress('The Sea');
    const waits = (reason: Turn['reason']) => {
      const scene = newSceneProgress('A sea.');
      const work = { state: 'waiting', attempt: 1, sinceMs: 0, turn: { dueAtMs: 30_000, reason } } as const;
      return { ...scene, illustration: { state: 'asked', work } } as const;
    };
    progress.scenes = [waits('rest'), waits('blocked')];
    const turn = 'picture waits for its turn at the image vendor, about 20 s';
    expect(notesOn(progress, 10_000)).toEqual([
      `scene 1/2: ${turn} (the vendor asks for a pause)`,
      `scene 2/2: ${turn} (the vendor has blocked the account)`,
    ]);
  });

  it('is in one sentence that steps wait long for a worker, with the one that waits the longest', () => {
    const progress = newProgress('The Sea');
    const waiting = (sinceMs: number) => {
      const scene = newSceneProgress('A sea.');
      return { ...scene, narration: { state: 'asked', work: { state: 'waiting', attempt: 1, sinceMs } } } as const;
    };
    progress.scenes = [waiting(20_000)];
    expect(notesOn(progress, 29_000)).toEqual([]);
    expect(notesOn(progress, 35_000)).toEqual(['scene 1/1: voice waits for a free worker since 15 s']);
    progress.scenes = [20_000, 10_000, 12_000, 34_000].map(waiting);
    expect(notesOn(progress, 35_000)).toEqual(['scene 2/4: voice and 2 more wait for a free worker since 25 s']);
    progress.scenes = [20_000, 10_000].map(waiting);
    expect(notesOn(progress, 35_000)).toEqual(['scene 2/2: voice and one more wait for a free worker since 25 s']);
  });
});
