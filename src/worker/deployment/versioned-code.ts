import { IS_VERSION } from '../../contract/versions';

/** Workflow code that knows that its worker is a version of a deployment; its lines are numbered as before. */
export function versionedCode(code: string): string {
  return `globalThis.${IS_VERSION} = true;${code}`;
}
