import { newOrder } from '../../../src/domain/film/order/order';
import { filmIdOf } from '../../../src/client/film-id';
import { MAKE_FILM, type MakeFilm } from '../../../src/contract/film';
import { QUEUES } from '../../../src/contract/queues';
import { useOrderedFilms } from '../../support/films/use-ordered-films';

const home = useOrderedFilms();
const MOMENT = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC';
const TODO = 'To have it made, order it again, with the same "storyreel make" as before\\.';

/** A film that was terminated while no worker was there. */
async function terminated(title: string): Promise<string> {
  const id = await home.order(title);
  await home.temporal.workflow.getHandle(id).terminate('not wanted');
  return id;
}

const toldOf = (id: string, title: string) =>
  new RegExp(
    `^"${title}" \\(${id}\\) was terminated by \\S+ \\("not wanted"\\) at ${MOMENT}, before any worker began it: nothing of it was made or paid for\\. ${TODO}$`,
  );

describe('a film that was ended before any worker began it', () => {
  it('is told of by "show", with what to do', async () => {
    const id = await terminated('Sea');
    const [first, , ...rest] = (await home.said('show', id)).split('\n');
    expect(first).toBe(`"Sea" (${id}): terminated`);
    expect(rest).toEqual([expect.stringMatching(toldOf(id, 'Sea'))]);
    expect(JSON.parse(await home.said('show', id, '--json'))).toMatchObject({
      state: 'terminated',
      failure: expect.stringMatching(toldOf(id, 'Sea')),
    });
  });

  it.each([
    ['watch', 1, []],
    ['report', 1, []],
    ['review', 2, []],
    ['storyboard', 2, []],
    ['approve', 2, []],
    ['revise', 2, ['--scene', '1', '--text', 'Other words.']],
    ['terms', 2, ['--max-cost', '1']],
  ])('is what "%s" tells of', async (command, code, options) => {
    const id = await terminated(`Of ${command}`);
    const ended = await home.ended(command, id, ...options);
    expect(ended).toMatchObject({ code, told: expect.stringMatching(toldOf(id, `Of ${command}`)) });
  });

  it.each([
    ['retry', ['--scene', '1']],
    ['skip', ['--scene', '1']],
    ['pause', []],
  ])('is refused a change by "%s"', async (command, options) => {
    const id = await terminated(`To ${command}`);
    const told = `${id} is terminated already, and nothing of it can be changed. Order it again, and change it then.`;
    expect(await home.ended(command, id, ...options)).toMatchObject({ code: 2, told });
  });

  it('is told of as well where its time was over', async () => {
    const order = newOrder({ title: 'Late', text: 'A sea.' });
    const workflowId = filmIdOf(order);
    const options = { workflowId, taskQueue: QUEUES.films, workflowExecutionTimeout: 500, memo: { title: 'Late' } };
    const late = await home.temporal.workflow.start<MakeFilm>(MAKE_FILM, { ...options, args: [order] });
    await late.result().catch(() => undefined);
    const ended = await home.ended('watch', workflowId);
    expect(ended.told).toMatch(
      new RegExp(
        `^"Late" \\(${workflowId}\\) was ended by the Temporal server, as its time of 0\\.5 s was over, at ${MOMENT}, before any worker began it: .* ${TODO}$`,
      ),
    );
  });

  it('is ordered again with what it was begun with of changes that persons had made before', async () => {
    const scenes = [{ text: 'A sea.', imagePrompt: 'A' }];
    const ordered = newOrder({ title: 'Changed', text: 'A sea.' }, { script: { title: 'Changed', scenes } });
    const revisions = [
      { scene: 1, revision: 1, change: { imagePrompt: 'B' }, who: 'Ada', atMs: 1, changeId: 'one' },
    ] as const;
    const changed = { ...ordered, revisions: [...revisions] };
    const workflowId = filmIdOf(ordered);
    const first = await home.temporal.workflow.start<MakeFilm>(MAKE_FILM, {
      ...{ workflowId, taskQueue: QUEUES.films },
      args: [changed],
    });
    await first.terminate();
    const { notes } = await home.films.start(ordered);
    expect(notes).toEqual(['it was changed before it ended, and is made as it was changed']);
    const history = await home.films.history(workflowId);
    expect(history.at(-1)).toMatchObject({ is: 'ordered', order: { revisions } });
    await home.temporal.workflow.getHandle(workflowId).terminate();
  });
});
