import { join } from 'node:path';
import { eventually } from '../../../support/eventually';
import { answerOf } from '../../terminal';
import { idIn, PLAIN, useOrderedFilms } from '../../../support/films/use-ordered-films';

const home = useOrderedFilms();
const { said, ended, order, whileWorking, manifestOf } = home;

describe('a film that is made of another one', () => {
  it('has what its scenes have become, with one of them drawn anew, for the price that is told before', async () => {
    await whileWorking(['illustrate B by together'], async () => {
      const first = await order('Sea');
      await home.waiting(first, 'attention');
      await expect(said('remake', first, '--format', 'square')).rejects.toThrow(
        `${first} is not made (it is: needs attention): "storyreel remake" is for films that are made`,
      );
      await said('revise', first, '--scene', '2', '--image-prompt', 'D', '--as', 'Ann');
      await home.films.result(first);

      expect(await said('remake', first, '--scene', '3', '--take', 'new', '--dry-run')).toBe(
        'Drawn anew: scene 3. All else is in the store, or is rendered here. It costs at most $0.0025.',
      );
      const told = await said('remake', first, '--scene', '3', '--take', 'new', '--detach');
      const second = idIn(told);
      expect(second).not.toBe(first);
      const made = await manifestOf(second);
      expect(made.order).toMatchObject({ revises: first, wishes: { 3: { takes: { picture: 2 } } } });
      expect(made.scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(['A', 'D', 'C']);
      expect(made.order.attentionTimeoutMs).toBe(86_400_000);

      const third = idIn(await said('remake', second, '--scene', '3', '--take', 'new', '--detach'));
      expect((await manifestOf(third)).order.wishes).toEqual({ 3: { takes: { picture: 3 } } });
    });
  });

  it('has every picture drawn anew in another format, and every voice spoken by somebody else', async () => {
    await whileWorking([], async () => {
      const first = await order('Lake', '--title-card');
      await home.films.result(first);
      const plan = async (...args: string[]) =>
        JSON.parse(await said('remake', first, ...args, '--dry-run', '--json')) as object;
      expect(await plan('--format', 'landscape')).toMatchObject({
        pictures: [1, 2, 3],
        voices: [],
        mostMicroUsd: 7464,
      });
      expect(await plan('--voice', 'slt')).toMatchObject({ pictures: [], voices: [1, 2, 3], mostMicroUsd: 0 });
      expect(await plan('--scene', '2', '--voice', 'slt')).toMatchObject({ pictures: [], voices: [2] });
      expect(await plan('--captions', 'word')).toMatchObject({ pictures: [], voices: [], mostMicroUsd: 0 });
      expect(await plan('--scene', '2', '--text', 'Other words.')).toMatchObject({ voices: [2], characters: 12 });
      expect(await said('remake', first, '--captions', 'none', '--dry-run')).toBe(
        'No picture and no voice is made anew. All else is in the store, or is rendered here. It costs nothing.',
      );
      await said('remake', first, '--format', 'landscape', '--music', 'calm', '--detach').then(async (told) => {
        const { order: ordered } = await manifestOf(idIn(told));
        expect(ordered).toMatchObject({ format: 'landscape', music: { mood: 'calm' }, titleCard: { spoken: false } });
        expect(ordered.motion).toBeUndefined();
      });
    });
  });

  it('of a draft that was corrected is the film itself, as it was corrected, for the price that is told before', async () => {
    await whileWorking([], async () => {
      const first = await order('Reed', '--draft');
      await home.films.result(first);
      const second = idIn(await said('remake', first, '--scene', '2', '--image-prompt', 'D', '--detach'));
      expect((await manifestOf(second)).order).toMatchObject({ draft: true, illustrator: { provider: 'local' } });
      expect(await said('remake', second, '--full', '--dry-run')).toBe(
        'Drawn anew: scenes 1 to 3. All else is in the store, or is rendered here. It costs at most $0.0075.',
      );
      const third = await manifestOf(idIn(await said('remake', second, '--full', '--detach')));
      expect(third.order).toMatchObject({ revises: second, illustrator: { provider: 'together' } });
      expect(third.order.draft).toBeUndefined();
      expect(third.scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(['A', 'D', 'C']);
      const itself = idIn(await said('make', join(home.directory, 'Reed.json'), '--detach', ...PLAIN));
      await home.films.result(itself);
      expect(await ended('remake', itself, '--full')).toMatchObject({
        code: 2,
        told: `${itself} is no draft, but a film itself already: leave --full out.`,
      });
      // The draft as it was ordered leads to the film of the story.
      expect(await said('remake', first, '--full', '--dry-run')).toContain(`That is just the film ${itself}`);
    });
  });

  it('has an earlier take again by the number that "revise" knows it by', async () => {
    await whileWorking([], async () => {
      const first = await order('Brook', '--review', 'pictures');
      await home.waiting(first, 'pictures');
      await said('revise', first, '--scene', '3', '--image-prompt', 'D');
      await eventually(
        'it is drawn',
        async () => (await home.films.board(first)).scenes[2]?.picture.artifact?.key === 'picture D',
      );
      await said('approve', first);
      await home.films.result(first);
      // As it was ordered, beside the one that was changed.
      const told = await said('remake', first, '--scene', '3', '--take', '1', '--detach');
      const second = await manifestOf(idIn(told));
      expect(second.scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(['A', 'B', 'C']);
      const refused = async (take: string) => (await ended('remake', first, '--scene', '3', '--take', take)).told;
      expect(await refused('2')).toContain(`That is ${first} as it is`);
      expect(await refused('3')).toBe(
        `Scene 3 has no take 3 of its picture: it has had 2 in ${first}, and "new" makes another one.`,
      );
    });
  });

  it('of a film of another one, that leads back to the first, is that: it says so, and nothing is made or paid for', async () => {
    const asked = await whileWorking([], async () => {
      const first = await order('Bay');
      await home.films.result(first);
      const second = idIn(await said('remake', first, '--scene', '2', '--image-prompt', 'D', '--detach'));
      await home.films.result(second);

      const back = ['remake', second, '--scene', '2', '--image-prompt', 'B', '--max-cost', '0.000001'];
      const sentence = `That is just the film ${first}, which is made already: no other is made of it, and nothing is paid for it again.`;
      expect(await said(...back, '--dry-run')).toBe(sentence);
      expect(JSON.parse(await said(...back, '--dry-run', '--json'))).toEqual({
        ...{ of: second, voices: [], pictures: [], characters: 0, mostMicroUsd: 0 },
        there: { id: first, state: 'made' },
      });
      expect(await said(...back, '--detach')).toMatch(
        new RegExp(
          `^${sentence}\n"Bay" was made before as ${first}; look on, and have it written, with: storyreel watch ${first}$`,
        ),
      );
    });
    expect(asked.filter((work) => work.startsWith('illustrate'))).toHaveLength(2 * 3);
  });

  it('that leads back to one that was changed since is made as it is asked for, beside that', async () => {
    await whileWorking([], async () => {
      const first = await order('Cove', '--review', 'pictures');
      await home.waiting(first, 'pictures');
      await said('revise', first, '--scene', '3', '--image-prompt', 'D');
      await home.waiting(first, 'pictures');
      await said('approve', first);
      await home.films.result(first);
      const second = idIn(await said('remake', first, '--scene', '2', '--image-prompt', 'E', '--detach'));
      await home.films.result(second);

      const third = idIn(await said('remake', second, '--scene', '2', '--image-prompt', 'B', '--detach'));
      await home.films.result(third);
      const fourth = idIn(await said('remake', third, '--scene', '3', '--image-prompt', 'C', '--detach'));
      expect((await manifestOf(fourth)).scenes.map(({ imagePrompt }) => imagePrompt)).toEqual(['A', 'B', 'C']);
      expect([first, second, third]).not.toContain(fourth);
    });
  });

  it('is not made where whoever is at the terminal does not want it at its price', async () => {
    const asked = await whileWorking([], async () => {
      const first = await order('Dune');
      await home.films.result(first);
      const told = await answerOf(['remake', first, '--scene', '3', '--take', 'new'], process.env, async () => 'n');
      expect(told).toBe(
        'Drawn anew: scene 3. All else is in the store, or is rendered here. It costs at most $0.0025.\nNothing is changed.',
      );
    });
    expect(asked.filter((work) => work.startsWith('illustrate'))).toHaveLength(3);
  });

  it('is refused where it would be the same, where there is no such scene, and over its purse', async () => {
    await whileWorking([], async () => {
      const first = await order('Pond');
      await home.films.result(first);
      const refused = async (...args: string[]) => (await ended('remake', first, ...args)) as object;
      expect(await refused()).toMatchObject({ code: 2, told: expect.stringContaining('say what is to be otherwise') });
      expect(await refused('--take', 'new')).toMatchObject({ code: 2, told: expect.stringContaining('add --scene') });
      expect(await refused('--scene', '2')).toMatchObject({
        code: 2,
        told: expect.stringContaining('Say what is to change'),
      });
      expect(await refused('--scene', '4', '--take', 'new')).toMatchObject({
        code: 2,
        told: 'There is no scene 4 in this film: it has 3.',
      });
      expect(await refused('--format', 'square', '--max-cost', '0.001')).toMatchObject({
        code: 2,
        told: 'What is made anew costs up to $0.0080, and it is allowed $0.0010: allow more with --max-cost, or change less.',
      });
      expect(await ended('remake', 'film-none', '--format', 'square')).toMatchObject({
        code: 2,
        told: expect.stringContaining('There is no film film-none.'),
      });
    });
  });
});

describe('a story that is ordered again after its film was changed', () => {
  it('gives that film, and says what was changed since', async () => {
    await whileWorking(['illustrate B by together'], async () => {
      const id = await order('Tide');
      await eventually('it waits', async () => (await home.films.board(id)).waitsFor !== undefined);
      await said('revise', id, '--scene', '2', '--image-prompt', 'D', '--as', 'Ann');
      await home.films.result(id);
      const told = await said('make', join(home.directory, 'Tide.json'), '--detach', ...PLAIN);
      expect(told).toContain(
        '"Tide": it was changed since it was ordered (scene 2, by Ann); --again makes it as it was ordered',
      );
    });
  });
});
