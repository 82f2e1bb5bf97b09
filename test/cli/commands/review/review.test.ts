import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { THREE_SCENES } from '../../../support/films/made-with-stand-ins';
import { eventually } from '../../../support/eventually';
import { idIn, useOrderedFilms } from '../../../support/films/use-ordered-films';

const home = useOrderedFilms();
const { said, ended, order, waiting, hasVoice, whileWorking } = home;

describe('a film that waits for approvals', () => {
  it('goes on as a person says, step by step, and tells it afterwards', async () => {
    const asked = await whileWorking([], async () => {
      const id = await order('Sea', '--review', 'script,voices');
      await waiting(id, 'script');
      expect(await said('show', id)).toMatch(
        new RegExp(`^"Sea" \\(${id}\\): script review\n[^]+What to do: storyreel review ${id}`),
      );
      expect(await said('review', id)).toMatch(
        /"Sea" \(film-\w+\): script review, 3 scenes\nIts script waits for your approval/,
      );
      expect(await said('approve', id, '--as', 'Ann')).toMatch(
        /^The script of scenes 1 to 3 \(script-[0-9a-f]{8}\) is approved by Ann\.\nIt goes on; "storyreel watch film-/,
      );

      await waiting(id, 'voices');
      const text = await said('review', id);
      expect(text).toContain(
        'Its voices (scenes 1 to 3) wait for your approval; no picture is made, or paid for, before.',
      );
      expect(text).toContain('Scene 2: awaiting approval\n  text       B is short.\n  prompt     B\n');
      expect(text).toMatch(new RegExp(`\nstoryreel approve ${id} --scene 1 --seen voices-[0-9a-f]{8}\n`));
      expect(JSON.parse(await said('review', id, '--json'))).toMatchObject({
        id,
        stage: 'voices review',
        sceneCount: 3,
      });

      expect(await said('approve', id, '--scene', '1,3')).toMatch(
        /^The voices of scenes 1 and 3 \(voices-[0-9a-f]{8}\) are approved by .+\.\nIts voices \(scene 2\) wait for your approval/,
      );
      expect(await said('approve', id, '--as', 'Ann')).toMatch(
        /^The voices of scene 2 \(voices-[0-9a-f]{8}\) are approved by Ann\.\nIt goes on/,
      );
      await home.films.result(id);
      expect(await said('history', id)).toMatch(
        /"Sea" was ordered\.[^]*Ann approved the script\.[^]*approved the voices of scenes 1 and 3\.[^]*The film is made\.$/,
      );
      await expect(said('approve', id)).rejects.toThrow(`${id} has nothing to approve now (it is at: made).`);
    });
    expect(asked.filter((work) => work.startsWith('illustrate'))).toHaveLength(3);
  });

  it('is approved by a late answer only as it was seen', async () => {
    await whileWorking([], async () => {
      const id = await order('Late', '--review', 'script,voices');
      await waiting(id, 'script');
      const refused = async (...seen: string[]) => (await ended('approve', id, '--seen', ...seen)) as object;
      const { seen } = JSON.parse(await said('review', id, '--json')) as { seen: string };
      expect(await said('review', id)).toContain(`storyreel approve ${id} --seen ${seen}\n`);
      await said('revise', id, '--scene', '2', '--text', 'Other words.', '--as', 'Ben');
      expect(await refused(seen)).toMatchObject({
        code: 2,
        told: `What is under review of ${id} is not what you saw (${seen}): something was changed since. Look again with "storyreel review ${id}".`,
      });
      expect(await refused('voices')).toMatchObject({ code: 2, told: 'Its script is to be approved first.' });
      expect((await home.films.board(id)).waitsFor).toMatchObject({ for: 'script', scenes: [1, 2, 3] });

      await said('approve', id, '--seen', 'script', '--as', 'Ben');
      await waiting(id, 'voices');
      for (const late of [seen, 'script']) {
        expect(await refused(late)).toMatchObject({ code: 2, told: 'Its script is approved already, by Ben.' });
      }
      expect((await home.films.board(id)).waitsFor).toMatchObject({ for: 'voices', scenes: [1, 2, 3] });
      const { seen: heard } = JSON.parse(await said('review', id, '--json')) as { seen: string };
      expect(await said('approve', id, '--seen', heard, '--as', 'Ann')).toContain(
        `The voices of scenes 1 to 3 (${heard}) are approved by Ann.`,
      );
      expect(await refused('film')).toMatchObject({ code: 2 });
      await home.films.result(id);
    });
  });

  it('has a scene approved as it was seen, whatever was changed of another one since', async () => {
    await whileWorking([], async () => {
      const id = await order('Scenes', '--review', 'voices');
      await waiting(id, 'voices');
      interface Told {
        seen: string;
        scenes: { scene: number; seen: string; revision: number; is: string }[];
      }
      const told = async () => JSON.parse(await said('review', id, '--json')) as Told;
      const { seen: all, scenes } = await told();
      const [first, second, third] = scenes.map(({ seen }) => seen) as [string, string, string];
      expect(await said('review', id)).toContain(`prompt     B\n  seen       ${second}\n`);
      await said('revise', id, '--scene', '2', '--text', 'Other words.');
      await eventually('it is spoken', async () => (await told()).scenes[1]?.is === 'awaiting approval');

      const approve = (...args: string[]) => ended('approve', id, '--as', 'Ann', ...args);
      expect(await approve('--scene', '3', '--seen', all)).toMatchObject({
        code: 2,
        told: `What is under review of ${id} is not what you saw (${all}): something was changed since, maybe in another scene: each has a word of its own. Look again with "storyreel review ${id}".`,
      });
      expect(await approve('--scene', '3', '--seen', second)).toMatchObject({ code: 2 });
      expect(await approve('--scene', '2', '--seen', second)).toMatchObject({ code: 2 });
      expect(await approve('--scene', '2,3', '--seen', `${second},${third}`)).toMatchObject({ code: 2 });
      expect(await approve('--seen', `${first},${third}`)).toMatchObject({ code: 2 });
      expect((await home.films.board(id)).waitsFor?.scenes).toEqual([1, 2, 3]);

      expect(await approve('--scene', '3', '--seen', third)).toMatchObject({
        code: 0,
        said: expect.stringContaining(`The voices of scene 3 (${third}) are approved by Ann.`),
      });
      expect(await approve('--scene', '1', '--seen', `${first},${second}`)).toMatchObject({ code: 0 });
      expect((await home.films.board(id)).waitsFor?.scenes).toEqual([2]);
      const { scenes: now } = await told();
      expect(await approve('--scene', '1,2', '--seen', `${now[0]?.seen},${now[1]?.seen}`)).toMatchObject({ code: 0 });
      await home.films.result(id);
    });
  });

  it('has a scene of it approved only as it was seen while others are still made', async () => {
    await whileWorking(['narrate B'], async () => {
      const id = await order('Early', '--review', 'voices');
      await waiting(id, 'attention');
      expect((await home.films.board(id)).stage).toBe('making');
      await hasVoice(id, 1);
      expect(await ended('approve', id, '--scene', '1', '--seen', 'voices-00000000')).toMatchObject({
        code: 2,
        told: expect.stringContaining('is not what you saw (voices-00000000)'),
      });
      expect(await said('approve', id, '--scene', '1', '--seen', 'voices')).toContain('The voices of scene 1 ');
      await home.films.cancel(id);
    });
  });

  it('goes on by itself when its time is over, and its history says of each review that nobody answered', async () => {
    await whileWorking([], async () => {
      const id = await order('Time', '--review', 'script,voices', '--review-timeout', '1s', '--unanswered', 'go-on');
      await home.films.result(id);
      expect(await said('history', id)).toMatch(
        /Nobody approved its script in time: it went on\.\n[^]+The voice of scene 3 [^]+Nobody approved its voices in time: it went on\./,
      );
    });
  });

  it('takes another script in the place of the one that is under review', async () => {
    const changed = join(home.directory, 'changed.json');
    const asked = await whileWorking([], async () => {
      const id = await order('Lake', '--review', 'script');
      await waiting(id, 'script');
      expect(await said('review', id, '--script', changed)).toContain(`hand it in: storyreel approve ${id} --script`);
      await expect(said('review', id, '--script', changed)).rejects.toThrow('is there already');
      const script = JSON.parse(await readFile(changed, 'utf8')) as { title: string; scenes: object[] };
      expect(script).toEqual({ title: 'Lake', scenes: THREE_SCENES });
      const scenes = [script.scenes[2], { text: 'New words.', imagePrompt: 'new' }];
      await writeFile(changed, JSON.stringify({ ...script, scenes }));
      await expect(said('approve', id, '--script', changed, '--scene', '1')).rejects.toThrow('leave out --scene');
      await said('approve', id, '--script', changed, '--as', 'Ann');
      // The third scene is the first now, and keeps its number; the new one has the next.
      expect((await said('review', id)).split('\n').slice(-2)).toEqual([
        expect.stringMatching(/^ *3 +.+, at place 1 of the film: C /),
        expect.stringMatching(/^ *4 +.+, at place 2 of the film: New words\.$/),
      ]);
      await home.films.result(id);
      expect(await said('history', id)).toContain('Ann changed the script: it has 2 scenes.');
      const late = join(home.directory, 'late.json');
      const use = await said('review', id, '--script', late);
      expect(use).toContain("It cannot be handed in: the film's script is not under review (the film is at: made).");
      expect(use).not.toContain('storyreel approve');
      expect(await ended('approve', id, '--script', late)).toMatchObject({ code: 2 });
    });
    expect(asked.filter((work) => /^(?:narrate|illustrate)/.test(work)).sort()).toEqual([
      'illustrate C by together',
      'illustrate new by together',
      'narrate C',
      'narrate New',
    ]);
  });

  it('ends make with exit code 3 and what to type where nobody could answer', async () => {
    const path = join(home.directory, 'Pond.json');
    await writeFile(path, JSON.stringify({ title: 'Pond', scenes: THREE_SCENES }));
    const notify = `printf '%s|%s\\n' "$STORYREEL_STATE" "$STORYREEL_SENTENCE" >> ${home.directory}/notices`;
    await whileWorking([], async () => {
      const made = await ended('make', path, '--review', 'script', '--review-timeout', '2h', '--notify', notify);
      const id = idIn(made.said);
      expect(made.code).toBe(3);
      expect(made.told).toMatch(
        /^Its script waits for your approval; nothing else is made, or paid for, before\.\nIf nobody answers within (?:2 h 00|1 h 59) min/,
      );
      expect(made.told).toContain(`What to do: storyreel review ${id}`);
      expect(await readFile(join(home.directory, 'notices'), 'utf8')).toMatch(
        new RegExp(`^waits\\|"Pond": Its script waits .* What to do: storyreel review ${id}\\n$`),
      );
      const watched = await ended('watch', id);
      expect(watched).toMatchObject({ code: 3, told: expect.stringContaining(`storyreel review ${id}`) });
      const json = JSON.parse((await ended('make', path, '--json')).said) as object;
      expect(json).toEqual([expect.objectContaining({ title: 'Pond', state: 'waits', id })]);
      await home.films.cancel(id);
    });
  });
});
