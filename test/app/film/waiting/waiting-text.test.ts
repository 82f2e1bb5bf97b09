import { waitingText } from '../../../../src/app/film/waiting/waiting-text';
import type { Waiting } from '../../../../src/domain/making/board/waiting';

const said = (waiting: Partial<Waiting> & Pick<Waiting, 'for'>) =>
  waitingText('film-1', { scenes: [], sinceMs: 0, ...waiting }, 1_000);

describe('what a film waits for', () => {
  it('is told of each scene that needs attention, with why', () => {
    const why = [{ scene: 2, sentence: 'It was refused.' }];
    expect(said({ for: 'attention', scenes: [2, 3], why, untilMs: 7_201_000, atTimeout: 'fail' })).toEqual({
      what: [
        'Scene 2 needs attention: It was refused.',
        'Scene 3 needs attention:',
        'If nobody answers within 2 h 00 min, it fails, and what was made stays in the store.',
      ],
      todo: 'What to do: storyreel review film-1',
    });
  });

  it('is told with what is not done before, and what happens when nobody answers', () => {
    expect(said({ for: 'pictures', scenes: [1, 2], untilMs: 61_000, atTimeout: 'go on' }).what).toEqual([
      'Its pictures (scenes 1 and 2) wait for your approval; no clip is rendered before.',
      'If nobody answers within 1 min 00 s, it goes on.',
    ]);
    expect(said({ for: 'script', scenes: [1] }).what).toEqual([
      'Its script waits for your approval; nothing else is made, or paid for, before.',
    ]);
  });

  it('is to be resumed when it is paused', () => {
    expect(said({ for: 'resume' })).toEqual({
      what: ['It is paused: nothing more is begun.'],
      todo: 'What to do: storyreel resume film-1',
    });
  });
});
