import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, start, until, type Start } from './processes';
import type { Programs } from './programs';

/** Starts a PostgreSQL of its own in a directory, with Temporal's two databases; resolves when it serves. */
export async function startPostgres(programs: Programs, directory: string, port: number): Promise<void> {
  const user = await databaseUser();
  const data = join(directory, 'data');
  mkdirSync(directory, { recursive: true });
  if (user) chownSync(directory, user.uid, user.gid);
  const program = (name: string) => join(programs.postgres, name);
  await run(program('initdb'), ['--pgdata', data, '--username', 'temporal', '--auth', 'trust', '--encoding', 'UTF8'], {
    user,
  });
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', directory];
  writeFileSync(join(directory, 'log'), '');
  const server = start('postgres', join(directory, 'log'), program('postgres'), args, { user });
  const ask = () =>
    run(program('pg_isready'), ['--host', '127.0.0.1', '--port', String(port)]).then(
      () => true,
      () => false,
    );
  await until('PostgreSQL serves', ask, server);

  for (const [database, schema] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    const sql = (...more: string[]) =>
      run(programs.temporalSql, [
        ...['--plugin', 'postgres12', '--ep', '127.0.0.1', '--port', String(port), '--user', 'temporal'],
        ...['--database', database, ...more],
      ]);
    // One of the two has the name of its user, which initdb does not make.
    await sql('create');
    await sql('setup-schema', '--version', '0.0');
    await sql('update-schema', '--schema-dir', join(programs.schema, schema, 'versioned'));
  }
}

/** PostgreSQL does not run as root: as the user then that Debian has for it. */
async function databaseUser(): Promise<Start['user']> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid), gid: Number(gid) };
}
