import { WorkflowNotFoundError } from '@temporalio/client';

/** What the server answers of a workflow, or undefined where it knows none of that id: there never was one, or it has forgotten it. */
export async function unlessUnknown<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}
