import { newProgress, newSceneProgress } from '../../../src/domain/progress/progress';
import { progressMarkdown, stepRemark } from '../../../src/domain/progress/progress-text';

const times = { askedAtMs: 0, startedAtMs: 1_000, endedAtMs: 3_500, attempt: 1, reused: false };

describe('what is said of a step', () => {
  it.each([
    ['nothing while it is not done', { state: 'asked' }, ''],
    ['how long it took', { state: 'done', times }, '2.5 s'],
    ['at which attempt, if not at the first', { state: 'done', times: { ...times, attempt: 3 } }, '2.5 s, attempt 3'],
    ['that it was in the store', { state: 'done', times: { ...times, reused: true } }, 'from the store'],
    ['why it failed', { state: 'failed', failure: 'Refused.' }, 'Refused.'],
  ] as const)('is %s', (_what, step, remark) => {
    expect(stepRemark(step)).toBe(remark);
  });
});

describe('the progress in the Temporal UI', () => {
  it('is a table with a line for each step', () => {
    const progress = newProgress('The Sea');
    progress.scenes.push(newSceneProgress('A sea.'));
    progress.script = { state: 'done', times };
    expect(progressMarkdown(progress)).toBe(
      [
        '**The Sea**: 1 of 5 steps done',
        '',
        '| step | state | |',
        '| --- | --- | --- |',
        '| script | done | 2.5 s |',
        '| scene 1/1: voice | pending |  |',
        '| scene 1/1: picture | pending |  |',
        '| scene 1/1: clip | pending |  |',
        '| film | pending |  |',
      ].join('\n'),
    );
  });

  it('has the borders between the scenes that they join, where the film has any', () => {
    const progress = newProgress('The Sea');
    progress.scenes.push(newSceneProgress('A sea.'), newSceneProgress('A boat.'));
    const rows = (markdown: string) =>
      markdown.split('\n').flatMap((line) => /^\| ([^|]*) \| pending/.exec(line)?.[1] ?? []);
    const without = rows(progressMarkdown(progress));
    progress.borders = [{ state: 'pending' }, { state: 'pending' }, { state: 'pending' }];
    expect(rows(progressMarkdown(progress))).toEqual([
      ...without.slice(0, 1),
      'fade in',
      ...without.slice(1, 4),
      'scenes 1 and 2: border',
      ...without.slice(4, 7),
      'fade out',
      'film',
    ]);
  });

  it('shows a title as it is, not as the links and images it may spell', () => {
    const markdown = progressMarkdown(newProgress('![x](http://a/b) | <script>\n# y'));
    expect(markdown.split('\n')[0]).toBe('**\\!\\[x\\]\\(http://a/b\\) \\| \\<script\\> \\# y**: 0 of 2 steps done');
  });
});
