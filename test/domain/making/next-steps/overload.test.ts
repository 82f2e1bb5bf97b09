import { endingOf } from '../../../../src/domain/making/ending';
import { progressOf } from '../../../../src/domain/making/film-progress';
import { overload, refused } from '../played-film';
import { LOCAL, narratorFallback, written } from './written-film';

describe('a voice that fails under overload', () => {
  it('is asked for again in turn, once all others have been tried', () => {
    const film = written().end('voice-1', overload).end('voice-3', overload);
    expect(film.now.filter((id) => id.startsWith('voice'))).toEqual(['voice-2']);
    expect(progressOf(film.making).scenes[0]?.narration).toEqual({ state: 'failed', failure: overload.message });
    expect(film.end('voice-2').now).toContain('voice-3');
    expect(film.now).not.toContain('voice-1');
    expect(film.end('voice-3').now).toContain('voice-1');
  });

  it('and fails so alone has failed for good, and all that wait for their turn with it', () => {
    const film = written().end('voice-1', overload).end('voice-2', overload).end('voice-3', overload);
    film.end('voice-3', overload).endWell();
    expect(film.asked.filter((id) => id.startsWith('voice'))).toHaveLength(4);
    expect(endingOf(film.making)).toMatchObject({
      message: expect.stringMatching(/^Scene 1 .*\nScene 2 .*\nScene 3 /),
    });
  });

  it('and fails otherwise alone leaves the others their turn', () => {
    const film = written().end('voice-1', overload).end('voice-2').end('voice-3', overload);
    expect(film.end('voice-3', refused).now).toContain('voice-1');
  });

  it('is asked for of the fallback when its narrator is down, which has turns of its own', () => {
    const film = written(narratorFallback).end('voice-1', overload).end('voice-2', overload).end('voice-3', overload);
    film.end('voice-3', overload);
    expect(film.now.filter((id) => id.startsWith('voice'))).toEqual(['voice-3', 'voice-1', 'voice-2']);
    expect(film.underWay.get('voice-1')?.input).toMatchObject({ narrator: LOCAL, voice: 'slt' });
    film.end('voice-1', overload).end('voice-2').end('voice-3');
    expect(film.now).toContain('voice-1');
    expect(endingOf(film.endWell().making)).toEqual({ is: 'made' });
  });

  it('of a picture is like any other failure: its gate has slowed it down already', () => {
    expect(
      written()
        .end('picture-3', overload)
        .endWell()
        .asked.filter((id) => id === 'picture-3'),
    ).toHaveLength(1);
  });
});
