import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Client } from '@temporalio/client';
import { status } from '@grpc/grpc-js';
import { msToTs } from '@temporalio/common/lib/time';
import { temporal as protocol } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import { grpcErrorIn } from '../../../src/client/grpc-error';
import { provideTemporal } from '../../../src/embedded/temporal-program/temporal-cli';
import { deploymentVersion, versionedOptions } from '../../../src/worker/deployment/deployment-version';
import { versionedCode } from '../../../src/worker/deployment/versioned-code';
import { eventually } from '../../support/eventually';
import { startFilmWorkers, type FilmWorkers } from '../../support/films/film-workers';
import { standInActivities } from '../../support/films/stand-in-activities';
import { startTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** The deployment of which all builds are. */
export const NAME = 'storyreel';
/** What films are made of where a test brings no activities of its own. */
export const SCENES = [{ text: 'A sea.', imagePrompt: 'A' }];

/** Stock, a server looks after minutes whether a build has films left. */
const SOON_DRAINED = [
  'matching.wv.VersionDrainageStatusVisibilityGracePeriod="1s"',
  'matching.wv.VersionDrainageStatusRefreshInterval="1s"',
];
const { VERSION_DRAINAGE_STATUS_DRAINED: DRAINED } = protocol.api.enums.v1.VersionDrainageStatus;
/** Of workflows one, and of activities eight. */
const QUEUES = 9;
/** What the program says, for a moment, of a deployment and of its versions that a busy server has. */
const NOT_FOUND = /Worker Deployment (?:Version )?not found/;

/** Builds of a deployment, in a namespace of each test: which of them is the current one, and who has asked for work, it remembers. */
export interface Deployment {
  readonly client: Client;
  /** Starts workers of all queues that are of this build, or of no version; their identities begin with its name. They end with the test. */
  startWorkers(
    build: string,
    kind?: { isVersioned?: boolean; standIns?: ReturnType<typeof standInActivities> },
  ): Promise<FilmWorkers>;
  /** Has new films come to a build, as soon as the server knows all its queues. */
  makeCurrent(build: string): Promise<void>;
  /** Whether the server knows that no film is left on a build. It is asked itself: a command is a process each time. */
  isDrained(build: string): Promise<boolean>;
  /** Runs the program `temporal` as a person does who goes by docs/versions.md; answers what it prints. */
  temporal(...args: string[]): Promise<string>;
  /** The same of a command of this deployment. */
  command(name: string, ...options: string[]): Promise<string>;
  /** By whom a workflow and its steps were worked at, each once, in their order. */
  atWorkOn(id: string): Promise<string[]>;
}

/** Brings one to all tests of a file. */
export function useDeployment(): Deployment {
  let server: TestWorkflowEnvironment;
  let bundle: WorkflowBundle;
  let client: Client;
  const started: FilmWorkers[] = [];

  beforeAll(async () => {
    [server, bundle] = await Promise.all([startTemporalServer(undefined, SOON_DRAINED), bundleWorkflows()]);
  });
  beforeEach(async () => {
    const namespace = `test-${randomUUID()}`;
    client = new Client({ connection: server.connection, namespace });
    const workflowExecutionRetentionPeriod = msToTs('1 day');
    await client.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  });
  afterEach(() => Promise.all(started.splice(0).map((workers) => workers.stop())));
  afterAll(() => server?.teardown());

  /** What the server knows of a build; nothing while it does not find it. */
  async function described(buildId: string) {
    const { namespace } = client.options;
    const asked = { namespace, deploymentVersion: { deploymentName: NAME, buildId } };
    return await client.workflowService.describeWorkerDeploymentVersion(asked).catch((error: unknown) => {
      if (grpcErrorIn(error)?.code !== status.NOT_FOUND) throw error;
      return undefined;
    });
  }

  async function temporal(...args: string[]): Promise<string> {
    const { path } = await provideTemporal(process.env);
    const where = ['--address', server.address, '--namespace', client.options.namespace];
    return (await promisify(execFile)(path, [...args, ...where])).stdout;
  }

  /** Whoever is told that it is not found types the command again. */
  async function command(name: string, ...options: string[]): Promise<string> {
    const typed = () =>
      temporal('worker', 'deployment', name, '--deployment-name', NAME, ...options).then(
        (said) => ({ said }),
        (error: Error) => {
          if (!NOT_FOUND.test(error.message)) throw error;
          return undefined;
        },
      );
    return (await eventually(`"${name}" finds the deployment`, typed)).said;
  }

  return {
    get client() {
      return client;
    },
    async startWorkers(build, { isVersioned = true, standIns = standInActivities(SCENES) } = {}) {
      const version = isVersioned && versionedOptions(deploymentVersion({ name: NAME, buildId: build }));
      const options = { namespace: client.options.namespace, identity: `${build}/1@host`, ...version };
      const workflows = isVersioned ? { ...bundle, code: versionedCode(bundle.code) } : bundle;
      const workers = await startFilmWorkers(server, workflows, standIns.activities, { options });
      started.push(workers);
      if (isVersioned)
        await eventually(
          'the server knows all of its queues',
          async () => (await described(build))?.versionTaskQueues.length === QUEUES,
        );
      return workers;
    },
    async makeCurrent(buildId) {
      const { namespace } = client.options;
      const current = { namespace, deploymentName: NAME, buildId, ignoreMissingTaskQueues: true };
      await eventually(`the build "${buildId}" is the current one`, () =>
        client.workflowService.setWorkerDeploymentCurrentVersion(current).catch(() => undefined),
      );
    },
    async isDrained(build) {
      return (await described(build))?.workerDeploymentVersionInfo?.drainageInfo?.status === DRAINED;
    },
    temporal,
    command,
    async atWorkOn(id) {
      const { events } = await client.workflow.getHandle(id).fetchHistory();
      const identities = (events ?? []).flatMap((event) => {
        const worker = event.workflowTaskCompletedEventAttributes ?? event.activityTaskStartedEventAttributes;
        return worker?.identity ? [worker.identity.replace(/\/.*/, '')] : [];
      });
      return [...new Set(identities)];
    },
  };
}
