import { bundleIsCurrent } from '../../../../scripts/setup/build.mjs';
import { inRoot } from '../../../../scripts/setup/root.mjs';

/** Tells all tests of a run, once, whether the built bundle of the workflows is of the sources as they are. */
export default function findBuiltBundle() {
  if (bundleIsCurrent()) process.env.STORYREEL_BUILT_BUNDLE = inRoot('dist', 'workflow-bundle.js');
  else delete process.env.STORYREEL_BUILT_BUNDLE;
}
