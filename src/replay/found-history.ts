import type { History } from '@temporalio/common/lib/proto-utils';

/** A workflow's history to replay, under the name that a person knows it by; or why there is none. */
export type FoundHistory =
  | { name: string; workflowId: string; history: History }
  /** What was given cannot be read as a history; the sentence says why. */
  | { name: string; unreadable: string }
  /** The server has removed it since it was listed: no worker will ever go on with it. */
  | { name: string; gone: true };
