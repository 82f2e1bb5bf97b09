import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideTemporal } from '../../src/embedded/temporal-program/temporal-cli';
import { freePorts, run, start, until } from './processes';
import type { Programs } from './programs';

/** A Temporal server on PostgreSQL. */
export interface TemporalOnPostgres {
  address: string;
  /** Asks it by Temporal's own program. */
  ask(...args: string[]): Promise<string>;
}

/** Starts Temporal with the dynamic configuration of docker-compose.yml, and its namespace; resolves when it serves. */
export async function startTemporal(
  programs: Programs,
  directory: string,
  databasePort: number,
): Promise<TemporalOnPostgres> {
  const ports = await freePorts(9);
  mkdirSync(join(directory, 'config'), { recursive: true });
  copyFileSync(
    join(__dirname, '..', '..', 'docker', 'dynamic-config', 'storyreel.yaml'),
    join(directory, 'dynamic.yaml'),
  );
  writeFileSync(
    join(directory, 'config', 'topology.yaml'),
    JSON.stringify(configuration(directory, databasePort, ports)),
  );
  const server = start('temporal', join(directory, 'log'), programs.temporalServer, [
    ...['--root', directory, '--config', 'config', '--env', 'topology', 'start'],
  ]);
  const address = `127.0.0.1:${ports[0]}`;
  const { path } = await provideTemporal(process.env);
  const ask = (...args: string[]) => run(path, [...args, '--address', address]);
  await until(
    'Temporal serves',
    () =>
      ask('operator', 'cluster', 'health').then(
        () => true,
        () => false,
      ),
    server,
  );
  const namespace = ['operator', 'namespace'];
  await ask(...namespace, 'create', '--namespace', 'default', '--retention', '72h');
  await until(
    'its namespace is known',
    () =>
      ask('workflow', 'list', '--namespace', 'default').then(
        () => true,
        () => false,
      ),
    server,
  );
  return { address, ask };
}

/** JSON is YAML too. */
function configuration(directory: string, databasePort: number, ports: number[]): object {
  const [frontend, matching, history, worker, ...members] = ports;
  const database = (databaseName: string) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `127.0.0.1:${databasePort}`,
      connectProtocol: 'tcp',
      user: 'temporal',
      password: '',
      maxConns: 20,
      maxIdleConns: 20,
      maxConnLifetime: '1h',
    },
  });
  const service = (grpcPort: number | undefined, membershipPort: number | undefined) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  const active = { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${frontend}` };
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: { default: database('temporal'), visibility: database('temporal_visibility') },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: service(frontend, members[0]),
      matching: service(matching, members[1]),
      history: service(history, members[2]),
      worker: service(worker, members[3]),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: { active },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: `127.0.0.1:${frontend}` },
    dynamicConfigClient: { filepath: join(directory, 'dynamic.yaml'), pollInterval: '10s' },
  };
}
