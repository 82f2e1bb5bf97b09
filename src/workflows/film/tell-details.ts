import { setCurrentDetails } from '@temporalio/workflow';
import { progressOf } from '../../domain/making/film-progress';
import type { Making } from '../../domain/making/making';
import { progressMarkdown } from '../../domain/progress/progress-text';

/** Shows in the Temporal UI how far a film is. */
export function tellDetails(making: Making): void {
  setCurrentDetails(progressMarkdown(progressOf(making)));
}
