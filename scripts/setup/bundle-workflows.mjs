import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { inRoot } from './root.mjs';
import { sharedModules } from './shared-modules.mjs';

// A process of its own: bundling keeps a core busy for seconds, while the setup wants to say so.
// The second bundle is for workers with payload codecs: the sandbox has no environment that could tell it of them.
await bundle('workflow-bundle-encoded.js', { failureConverterPath: inRoot('src', 'temporal', 'encoded-failures.ts') });
await bundle('workflow-bundle.js', {});

async function bundle(name, options) {
  const { code } = await bundleWorkflowCode({
    workflowsPath: inRoot('src', 'workflows', 'index.ts'),
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: inPresentWords,
    preloadModules: sharedModules(),
    ...options,
  });
  const path = inRoot('dist', name);
  // The compiler runs beside this, and may have written nothing yet.
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, code);
  renameSync(`${path}.${process.pid}`, path);
}

/** As Node 20 reads it. In the words of 2017, which is Temporal's way, a film spends half of its time on copying objects key by key. */
function inPresentWords(config) {
  const { options } = config.module.rules.map(({ use }) => use).find((use) => use?.options?.jsc);
  options.jsc.target = 'es2022';
  // The lines of a failure, and not the sources themselves, which every worker would read and copy into its thread when it starts.
  config.devtool = 'inline-nosources-source-map';
  return config;
}
