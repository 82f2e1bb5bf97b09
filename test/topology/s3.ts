import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { start, until } from './processes';
import type { Programs } from './programs';

/** Who may use the S3 server of the topology. */
export const S3_KEYS = { AWS_ACCESS_KEY_ID: 'topology', AWS_SECRET_ACCESS_KEY: 'canary-of-a-secret-key' };

/** Starts an S3 server with the bucket `films`; answers the location of a store in it. */
export async function startS3(programs: Programs, directory: string, port: number): Promise<string> {
  const { AWS_ACCESS_KEY_ID: access, AWS_SECRET_ACCESS_KEY: secret } = S3_KEYS;
  const data = join(directory, 'data');
  mkdirSync(join(data, 'films'), { recursive: true });
  const server = start('versitygw', join(directory, 'log'), programs.versitygw, [
    ...['--access', access, '--secret', secret, '--port', `127.0.0.1:${port}`, 'posix', data],
  ]);
  const address = `http://127.0.0.1:${port}`;
  await until(
    'the S3 server serves',
    () =>
      fetch(address).then(
        () => true,
        () => false,
      ),
    server,
  );
  return `s3://films/topology?endpoint=${encodeURIComponent(address)}`;
}
