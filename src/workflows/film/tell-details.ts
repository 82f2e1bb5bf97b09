import { setCurrentDetails } from '@temporalio/workflow';
import type { FilmProgress } from '../../domain/progress/progress';
import { progressMarkdown } from '../../domain/progress/progress-text';

/** Shows in the Temporal UI how far a film is. */
export function tellDetails(progress: FilmProgress): void {
  setCurrentDetails(progressMarkdown(progress));
}
