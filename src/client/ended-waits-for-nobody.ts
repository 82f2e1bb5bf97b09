import type { WorkflowExecutionInfo } from '@temporalio/client';
import type { Waiting } from '../domain/making/board/waiting';

/** What a film tells of itself, but that it waits for somebody where it has ended: one that was stopped from outside cannot know it. */
export function endedWaitsForNobody<Told extends { waitsFor?: Waiting | undefined }>(
  told: Told,
  { closeTime }: Pick<WorkflowExecutionInfo, 'closeTime'>,
): Told {
  if (!closeTime || !told.waitsFor) return told;
  const { waitsFor: _nobody, ...rest } = told;
  return rest as Told;
}
