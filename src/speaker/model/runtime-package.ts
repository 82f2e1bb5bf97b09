import { dirname, join } from 'node:path';

/** Native where a person has installed it, which is quicker. Else the one that is always there, in WebAssembly. */
type RuntimePackage = 'onnxruntime-node' | 'onnxruntime-web';

/** The package that runs the nets here. */
export function runtimePackage(): RuntimePackage {
  try {
    // Loaded, not only looked for: it may have been installed for another machine.
    const native: unknown = require('onnxruntime-node');
    return native ? 'onnxruntime-node' : 'onnxruntime-web';
  } catch {
    return 'onnxruntime-web';
  }
}

/** Its name and version, such as "onnxruntime-web 1.30.0": each has its own samples for the same text. */
export function runtimeName(): string {
  const name = runtimePackage();
  const { version } = require(join(dirname(require.resolve(name)), '..', 'package.json')) as { version: string };
  return `${name} ${version}`;
}
