import { join } from 'node:path';
import { type FetchRequest, placeFetchedProgram } from './fetched-program';
import { runProgram } from './run-program';

/** Builds the `temporal` program with the Go toolchain of this machine through the Go module proxy: 2 to 5 minutes. */
export function goInstallTemporal(request: FetchRequest): Promise<void> {
  return placeFetchedProgram(request, async (directory) => {
    const { version, signal } = request;
    // The server needs no C code; without a C compiler on the machine, Go would still ask for one.
    const environment = { ...request.environment, GOBIN: directory, CGO_ENABLED: '0' };
    await runProgram('go', ['version'], { environment, timeoutMs: 30_000, signal }).catch((error: Error) => {
      signal?.throwIfAborted();
      throw new Error('there is no working "go" on PATH', { cause: error });
    });
    await runProgram('go', ['install', `github.com/temporalio/cli/cmd/temporal@v${version}`], { environment, signal });
    return join(directory, process.platform === 'win32' ? 'temporal.exe' : 'temporal');
  });
}
