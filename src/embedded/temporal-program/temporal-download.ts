import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FetchRequest, placeFetchedProgram } from './fetched-program';

const ANSWER_WITHIN_MS = 10_000;
const WHOLE_ARCHIVE_WITHIN_MS = 10 * 60_000;
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const PROGRAMS = ['temporal', 'temporal.exe'];
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Fetches the `temporal` program as the Temporal SDKs do: the site names an archive and the file in it. Gives up after
 * 10 s where there is no such network. `site` is another site that answers the same way.
 */
export function downloadTemporal(request: FetchRequest, site = 'https://temporal.download'): Promise<void> {
  return placeFetchedProgram(request, async (directory) => {
    const platform = PLATFORMS[process.platform];
    const architecture = ARCHITECTURES[process.arch];
    if (!platform || !architecture) throw new Error(`it has nothing for ${process.platform} ${process.arch}`);
    const question = new URLSearchParams({ arch: architecture, platform, format: 'tar.gz' });
    const answer = await get(
      `${site}/cli/v${request.version}?${question.toString()}`,
      ANSWER_WITHIN_MS,
      request.signal,
    );
    // The site gives no checksum, and each platform's archive is another, so that none can be pinned here: https is all that
    // vouches for the program.
    const { archiveUrl, fileToExtract } = (await answer.json()) as { archiveUrl: string; fileToExtract: string };
    if (!PROGRAMS.includes(fileToExtract)) {
      throw new Error(
        `it should name the file ${PROGRAMS.join(' or ')} in its archive, but it names "${fileToExtract}"`,
      );
    }
    const archive = await get(archiveUrl, WHOLE_ARCHIVE_WITHIN_MS, request.signal);
    await extract(archive, fileToExtract, directory);
    return join(directory, fileToExtract);
  });
}

async function get(url: string, withinMs: number, signal: AbortSignal | undefined): Promise<Response> {
  const timeout = AbortSignal.timeout(withinMs);
  const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout }).catch(
    (error: Error) => {
      signal?.throwIfAborted();
      const reason = (error.cause as Error | undefined)?.message ?? error.message;
      throw new Error(`${new URL(url).host} cannot be reached (${reason})`, { cause: error });
    },
  );
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

async function extract(archive: Response, file: string, directory: string): Promise<void> {
  if (!archive.body) throw new Error(`${archive.url} answered with nothing`);
  const tar = spawn('tar', ['-xzf', '-', '-C', directory, '--', file], { stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  tar.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('error', reject);
    tar.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`tar could not unpack it: ${complaint.trim()}`)),
    );
  });
  // tar stops reading once it has failed; then its own complaint says more than the broken pipe.
  const sent = pipeline(Readable.fromWeb(archive.body), tar.stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      tar.kill();
      throw error;
    }
  });
  await Promise.all([sent, ended]);
}
