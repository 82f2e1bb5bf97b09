import { AccountAtWork } from '../../../src/activities/picture/account-at-work';
import type { LimitKeeper } from '../../../src/activities/picture/limit-keeper';
import { withGrant } from '../../../src/activities/picture/with-grant';
import { toldProblem, type Told } from '../../../src/domain/gate/room';
import { TOGETHER } from '../../providers/together/options';
import { GRANT, toolsOf } from './gate-stand-in';

/** What the gate is told with the question after an answer that tells this room. */
async function toldAfter(room: number | undefined): Promise<readonly Told[] | undefined> {
  const questions: (readonly Told[])[] = [];
  const gate: LimitKeeper = {
    reserve: async (_policy, _sends, told) => {
      questions.push(told);
      return GRANT;
    },
    block: async () => undefined,
    adopt: async () => undefined,
  };
  const at = { gate, account: new AccountAtWork(), policy: TOGETHER.policy, tools: toolsOf() };
  await withGrant(at, async () => ({ ...(room !== undefined && { room }) }));
  await withGrant(at, async () => ({}));
  return questions[1];
}

describe('the room that a vendor tells with an answer', () => {
  it.each([
    [5, 5],
    [0, 0],
    [4_294_967_295, 10_000],
    [2 ** 80, 10_000],
    [-1, undefined],
    [4.5, undefined],
    [Number.NaN, undefined],
    [Infinity, undefined],
    [undefined, undefined],
  ])('is told to the gate as it can be meant, so that no question is refused for it: %s', async (told, room) => {
    const news = await toldAfter(told);
    expect(news).toEqual([{ grant: 'one', ...(room !== undefined && { room }) }]);
    expect(toldProblem(news)).toBeUndefined();
  });
});
