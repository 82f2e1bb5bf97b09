import type { EnvironmentReader } from './environment-reader';

/** Temporal's Worker Deployment that a worker belongs to, and the build that it is in it where somebody says so. */
export interface Deployment {
  name: string;
  /** Default: what the worker itself knows of its code. */
  buildId?: string;
}

/** Reads what deployment a worker belongs to (`STORYREEL_DEPLOYMENT`, `STORYREEL_BUILD_ID`); undefined where none is named. */
export function readDeployment(from: EnvironmentReader): Deployment | undefined {
  const name = from.name('STORYREEL_DEPLOYMENT');
  const buildId = from.name('STORYREEL_BUILD_ID');
  if (name === undefined) {
    if (buildId !== undefined) {
      from.problem(
        `STORYREEL_BUILD_ID is "${buildId}", so STORYREEL_DEPLOYMENT must name its deployment, but it is not set.`,
      );
    }
    return undefined;
  }
  // Temporal writes a version as NAME.BUILD.
  if (name.includes('.')) from.problem(`STORYREEL_DEPLOYMENT must be a name without dots, but it is "${name}".`);
  return { name, ...(buildId !== undefined && { buildId }) };
}
