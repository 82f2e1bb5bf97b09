import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './processes';

/** The server that the embedded one has inside it, and what makes its database ready. */
const TEMPORAL = 'v1.29.1';
const VERSITYGW = 'v1.8.0';
const WANTED = [
  { name: 'server', of: `go.temporal.io/server/cmd/server@${TEMPORAL}` },
  { name: 'sql', of: `go.temporal.io/server/cmd/tools/sql@${TEMPORAL}` },
  { name: 'versitygw', of: `github.com/versity/versitygw/cmd/versitygw@${VERSITYGW}` },
];

/** Where the programs of this topology are; `schema` is the directory of Temporal's PostgreSQL schema. */
export interface Programs {
  temporalServer: string;
  temporalSql: string;
  versitygw: string;
  postgres: string;
  schema: string;
}

/** Finds what was fetched before, and fetches the rest through Go; throws a sentence that says what to install. */
export async function providePrograms(): Promise<Programs> {
  const cache = process.env['STORYREEL_CACHE'] ?? join(homedir(), '.cache', 'storyreel');
  const directory = join(cache, `topology-${TEMPORAL}-${VERSITYGW}`);
  for (const { name, of } of WANTED) {
    if (existsSync(join(directory, name))) continue;
    console.log(`fetching ${of} (once; it may take ten minutes)`);
    const building = join(directory, `building-${process.pid}`);
    mkdirSync(building, { recursive: true });
    await run('go', ['install', of], { env: { GOBIN: building } });
    renameSync(join(building, name), join(directory, name));
  }
  const modules = (await run('go', ['env', 'GOMODCACHE'])).trim();
  return {
    temporalServer: join(directory, 'server'),
    temporalSql: join(directory, 'sql'),
    versitygw: join(directory, 'versitygw'),
    postgres: postgresDirectory(),
    schema: join(modules, 'go.temporal.io', `server@${TEMPORAL}`, 'schema', 'postgresql', 'v12'),
  };
}

/** Debian has its programs in a directory of each version, and not on PATH. */
function postgresDirectory(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = places.find((place) => existsSync(join(place, 'initdb')));
  if (found !== undefined) return found;
  throw new Error(
    'PostgreSQL is needed, and not here: on Debian "apt-get install --no-install-recommends postgresql".',
  );
}
