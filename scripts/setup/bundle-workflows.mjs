import { renameSync, writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { inRoot } from './root.mjs';

// A process of its own: bundling keeps a core busy for seconds, while the setup wants to say so.
const { code } = await bundleWorkflowCode({
  workflowsPath: inRoot('src', 'workflows', 'index.ts'),
  logger: new DefaultLogger('WARN'),
});
const bundle = inRoot('dist', 'workflow-bundle.js');
writeFileSync(`${bundle}.${process.pid}`, code);
renameSync(`${bundle}.${process.pid}`, bundle);
