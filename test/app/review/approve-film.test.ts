import type { Connected } from '../../../src/app/connection/connected';
import { approveFilm } from '../../../src/app/review/approve-film';
import type { FilmClient } from '../../../src/client/film-client';
import type { Approve, ReviseScript } from '../../../src/contract/review';
import type { Script } from '../../../src/domain/film/script/script';
import { newOrder } from '../../../src/domain/film/order/order';
import { boardOf } from '../../../src/domain/making/board/board-of';
import { reviseScene } from '../../../src/domain/making/change/revise-scene';
import type { ChangeOutcome } from '../../../src/domain/making/change/outcome';
import type { Making } from '../../../src/domain/making/making';
import { newMaking } from '../../../src/domain/making/new-making';
import { approve } from '../../../src/domain/making/review/approve';
import { reviseScript } from '../../../src/domain/making/review/revise-script';

const SCENES = [
  { text: 'The sea was calm.', imagePrompt: 'a sea' },
  { text: 'They went home.', imagePrompt: 'a path' },
];
const GIVEN: Script = { title: 'The Lake', scenes: [SCENES[0]!, { text: 'They stayed.', imagePrompt: 'a fire' }] };
const stamp = { changeId: 'a', atMs: 1 };

/** A film whose script is under review, and which another person changes as soon as a script was handed in. */
function reviewed(meanwhile: (making: Making) => Making = (making) => making) {
  const order = newOrder({ title: 'The Sea', text: 'A. B.' }, { review: { script: true } });
  let making = newMaking({ ...order, script: { title: 'The Sea', scenes: SCENES } }, { mixesSound: true });
  const change = <Answer>(outcome: ChangeOutcome<Answer>): Answer => {
    making = after(outcome);
    return (outcome as { answer: Answer }).answer;
  };
  const films: Partial<FilmClient> = {
    summary: async (id) => ({ id, title: '', state: 'being made', startedAtMs: 1 }),
    order: async () => making.order,
    board: async () => boardOf(making),
    reviseScript: async (_id, asked: ReviseScript) => {
      const answer = change(reviseScript(making, asked, stamp));
      making = meanwhile(making);
      return answer;
    },
    approve: async (_id, asked: Approve) => change(approve(making, asked, stamp)),
  };
  const connected = { films } as Connected;
  return {
    approved: () => approveFilm(connected, 'film-1', { who: 'Ann', script: { script: GIVEN } }),
    isPassed: () => (making.passed ?? []).length > 0,
  };
}

function after<Answer>(outcome: ChangeOutcome<Answer>): Making {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.making;
}

describe('a script that a person hands in, and approves', () => {
  it('is the one that is approved', async () => {
    const film = reviewed();
    expect(await film.approved()).toMatchObject({ what: 'script', scenes: [1, 3] });
    expect(film.isPassed()).toBe(true);
  });

  it.each([
    [
      'the script',
      (making: Making) => {
        const scenes = [{ id: 3 }, { id: 1 }];
        return after(reviseScript(making, { revision: 2, scenes, who: 'Ben' }, { ...stamp, changeId: 'b' }));
      },
    ],
    [
      'a scene of it',
      (making: Making) => {
        const change = { text: 'They left.' };
        return after(reviseScene(making, { scene: 3, revision: 1, change, who: 'Ben' }, { ...stamp, changeId: 'b' }));
      },
    ],
  ])('is not approved when somebody has changed %s meanwhile, which nobody has seen', async (_what, meanwhile) => {
    const film = reviewed(meanwhile);
    await expect(film.approved()).rejects.toThrow(
      'Somebody changed the script of film-1 after yours was put in, and before it was approved: nothing is approved.',
    );
    expect(film.isPassed()).toBe(false);
  });
});
