import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { FAILURES } from '../../contract/failures';
import type { Turn } from '../../domain/progress/step';

/** The failure of an attempt that gives its slot back while it waits, and is tried again after so many milliseconds. */
export function waiting(
  message: string,
  nextRetryDelay: number,
  wait?: { waitMs: number; reason: Turn['reason'] },
): ApplicationFailure {
  // Benign, because waiting for a turn should not raise an alarm.
  const category = ApplicationFailureCategory.BENIGN;
  return ApplicationFailure.create({
    message,
    type: FAILURES.waiting,
    nextRetryDelay,
    category,
    details: wait ? [wait] : [],
  });
}
