import type { FilmProgress, StepProgress } from './progress';
import { namedSteps } from './step-name';
import { waitingSentence } from './waiting-sentence';

/** The most rows of the table, because nobody reads a longer one. */
const MOST_ROWS = 60;

/**
 * A film's progress as Markdown, for the current details in the Temporal UI. Of a long film only the steps in the making are
 * shown.
 */
export function progressMarkdown(progress: FilmProgress): string {
  const steps = namedSteps(progress);
  const done = steps.filter(({ step }) => step.state === 'done').length;
  const open = steps.filter(({ step }) => step.state === 'asked' || step.state === 'failed');
  const shown = steps.length <= MOST_ROWS ? steps : open.slice(0, MOST_ROWS);
  return [
    `**${escapeMarkdown(progress.title)}**: ${done} of ${steps.length} steps done`,
    '',
    ...(progress.waitsFor ? [`Waits: ${escapeMarkdown(waitingSentence(progress.waitsFor))}`, ''] : []),
    '| step | state | |',
    '| --- | --- | --- |',
    ...shown.map(({ name, step }) => `| ${name.title} | ${step.state} | ${escapeMarkdown(stepRemark(step))} |`),
  ].join('\n');
}

/** What to say about a step besides its state: how long it took, or why it failed. */
export function stepRemark({ times, failure }: StepProgress): string {
  if (failure !== undefined) return failure;
  if (!times) return '';
  if (times.reused) return 'from the store';
  const took = `${((times.endedAtMs - times.startedAtMs) / 1000).toFixed(1)} s`;
  return times.attempt > 1 ? `${took}, attempt ${times.attempt}` : took;
}

/** Titles and failures hold other people's text, which must not become links, images or table cells in the UI. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replace(/\s+/g, ' ');
}
