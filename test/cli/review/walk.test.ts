import { eventually } from '../../support/eventually';
import { useOrderedFilms } from '../../support/films/use-ordered-films';
import { answerOf } from '../terminal';

const home = useOrderedFilms();
const { said, order, waiting, whileWorking } = home;

/** Somebody at a terminal who answers each question with the next of these; what they were asked is told. */
function person(answers: string[], asked: string[] = []) {
  return async (question: string) => {
    asked.push(question);
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Nobody expected to be asked "${question}".`);
    return answer;
  };
}

describe('whoever is at a terminal', () => {
  it('is led through the scenes, and what they answer is done', async () => {
    const work = await whileWorking(['illustrate B by together'], async () => {
      const id = await order('Walk', '--review', 'pictures');
      await waiting(id, 'attention');
      const asked: string[] = [];
      // Nothing of such a letter, a prompt that the film refuses for it is the same, no prompt, and then one that is not wanted at its price.
      const answers = ['x', 'p', 'B', 'p', '', 'p', 'D', 'n', 'p', 'E', 'y'];
      const text = await answerOf(['review', id, '--as', 'Ann'], process.env, person(answers, asked));
      expect(text).toMatch(/Scene 2: needs attention\n  why        The vendor refused the prompt/);
      expect(text).toContain('Expected one of p, t, v, i, r, s, n, q.');
      expect(text).toContain('This changes nothing of scene 2.');
      expect(text).toContain('Made again: scene 2/3: picture. It costs at most $0.0025.');
      expect(asked.filter((question) => question.startsWith('Do it?'))).toHaveLength(2);

      await waiting(id, 'pictures');
      const pictures = await answerOf(['review', id, '--as', 'Ann'], process.env, person(['y', 's', 'a']));
      expect(pictures).toMatch(/Scene 1: awaiting approval\n[^]*Scene 2, revision 2: awaiting approval\n[^]*Scene 3: /);
      expect(pictures).toMatch(/It goes on; "storyreel watch film-\w+" looks on, and writes it when it is made\.$/);
      await home.films.result(id);
    });
    expect(work.filter((step) => /^(?:illustrate [DE]|render)/.test(step)).sort()).toEqual([
      'illustrate E by together',
      'render A',
      'render C',
    ]);
  });

  it('looks at what they have changed as it has become, once that is made', async () => {
    await whileWorking([], async () => {
      const id = await order('Again', '--review', 'voices');
      await waiting(id, 'voices');
      const asked = person(['t', 'Other words.', 'y', 'y', 'y']);
      const text = await answerOf(['review', id, '--as', 'Ann'], process.env, asked);
      const shown = text.match(/^Scene .*/gm);
      expect(shown).toEqual([
        'Scene 1: awaiting approval',
        'Scene 2: awaiting approval',
        'Scene 3: awaiting approval',
        'Scene 1, revision 2: awaiting approval',
      ]);
      expect(text).toMatch(/It goes on; [^\n]+$/);
      await home.films.result(id);
    });
  });

  it('approves what they have looked at, and nothing that has come since', async () => {
    await whileWorking([], async () => {
      const id = await order('Race', '--review', 'voices,pictures');
      await waiting(id, 'voices');
      const answers = ['a', 'q'];
      const slow = async () => {
        if (answers.length === 2) {
          await said('approve', id, '--as', 'Ben');
          await waiting(id, 'pictures');
        }
        return answers.shift()!;
      };
      expect(await answerOf(['review', id, '--as', 'Ann'], process.env, slow)).toContain(
        'Its voices are approved already, by Ben.',
      );
      expect((await home.films.board(id)).waitsFor).toMatchObject({ for: 'pictures', scenes: [1, 2, 3] });
      await home.films.cancel(id);
    });
  });

  it('approves a scene as it was shown, and not as somebody else has it made since', async () => {
    await whileWorking([], async () => {
      const id = await order('Heard', '--review', 'script');
      await waiting(id, 'script');
      const answers = ['y', 'q'];
      const slow = async () => {
        if (answers.length === 2) await said('revise', id, '--scene', '1', '--text', 'Other words.', '--as', 'Ben');
        return answers.shift()!;
      };
      const text = await answerOf(['review', id, '--as', 'Ann'], process.env, slow);
      expect(text).toMatch(/Its script is not as you saw it: [^]+Scene 1, revision 2: [^]+text {7}Other words\./);
      expect((await home.films.board(id)).waitsFor).toMatchObject({ scenes: [1, 2, 3] });
      await home.films.cancel(id);
    });
  });

  it('may have a film that is paused go on', async () => {
    await whileWorking([], async () => {
      const id = await order('Pause', '--review', 'script');
      await waiting(id, 'script');
      expect(await said('pause', id)).toContain(`What to do: storyreel resume ${id}`);
      await expect(said('pause', id)).rejects.toThrow('The film is paused already: "storyreel resume" lets it go on.');
      await eventually('it is listed so', async () =>
        new RegExp(` ${id} +paused `).test(await said('list', '--needs', 'resume')),
      );
      const text = await answerOf(['review', id], process.env, person(['y']));
      expect(text).toContain('It is paused: nothing more is begun.');
      expect((await home.films.board(id)).waitsFor?.for).toBe('script');
      await said('pause', id);
      expect(await said('resume', id)).toContain('Its script waits for your approval');
      await home.films.cancel(id);
    });
  });
});
