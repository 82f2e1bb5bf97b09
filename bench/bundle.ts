import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Bundles the workflows as they are in the sources into a directory, and answers the file's path. */
export async function bundleInto(directory: string): Promise<string> {
  const workflowsPath = require.resolve('../src/workflows');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const path = join(directory, 'workflows.js');
  await writeFile(path, code);
  return path;
}
