import { execFile } from 'node:child_process';
import { childEnvironment } from '../../threads/child-environment';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** An ffmpeg that can make films, and where it was found. */
export interface FoundFfmpeg {
  path: string;
  source: 'FFMPEG_PATH' | 'PATH' | 'npm';
  version: string;
}

/** What a film needs of ffmpeg, by the headings under which `ffmpeg -h full` lists what was compiled in. */
const NEEDS = {
  'the encoder libx264': /^libx264 AVOptions:/m,
  'the encoder aac': /^AAC encoder AVOptions:/m,
  'the filter ass (libass)': /^ass AVOptions:/m,
  'the demuxer concat': /^concat demuxer AVOptions:/m,
  'the input device lavfi': /^lavfi indev AVOptions:/m,
  'the filter movie': /^(?:\(a\))?movie AVOptions:/m,
};
const LONGEST_PROBE_MS = 20_000;

/**
 * The ffmpeg to use: the one that `FFMPEG_PATH` names; else the first on the PATH that can do all that is needed; else the one
 * that was installed with Storyreel. Throws when the one that is named cannot do what is needed.
 */
export async function findFfmpeg(environment: NodeJS.ProcessEnv): Promise<FoundFfmpeg> {
  const named = environment['FFMPEG_PATH'];
  if (named) {
    const probe = await probeFfmpeg(named);
    if (!('problem' in probe)) return { path: named, source: 'FFMPEG_PATH', version: probe.version };
    throw new Error(
      `FFMPEG_PATH names ${named}, but it ${probe.problem}. Name a complete ffmpeg (4.1 or later), or unset FFMPEG_PATH.`,
    );
  }
  const problems: string[] = [];
  for (const path of await ffmpegsOnPath(environment)) {
    const probe = await probeFfmpeg(path);
    if (!('problem' in probe)) return { path, source: 'PATH', version: probe.version };
    problems.push(`${path} ${probe.problem}`);
  }
  const installed = installedFfmpeg();
  if (typeof installed === 'string') {
    const probe = await probeFfmpeg(installed);
    if (!('problem' in probe)) return { path: installed, source: 'npm', version: probe.version };
    problems.push(`${installed} ${probe.problem}`);
  } else problems.push(installed.problem);
  throw new Error(
    `No ffmpeg that can make films was found: ${problems.join('; ')}. Install ffmpeg with libx264 and libass, or set FFMPEG_PATH.`,
  );
}

async function probeFfmpeg(path: string): Promise<{ version: string } | { problem: string }> {
  const run = await new Promise<{ error: Error | null; output: string; banner: string }>((done) => {
    execFile(
      path,
      ['-h', 'full'],
      { maxBuffer: 64 * 1024 * 1024, timeout: LONGEST_PROBE_MS, env: childEnvironment(process.env) },
      (error, output, banner) => done({ error, output, banner }),
    );
  });
  if (run.error) return { problem: `does not run (${run.error.message.split('\n')[0]})` };
  const version = /^ffmpeg version (\S+)/m.exec(run.banner)?.[1];
  if (!version) return { problem: 'does not say that it is ffmpeg' };
  const lacking = Object.entries(NEEDS)
    .filter(([, heading]) => !heading.test(run.output))
    .map(([need]) => need);
  return lacking.length > 0 ? { problem: `lacks ${lacking.join(', ')}` } : { version };
}

async function ffmpegsOnPath(environment: NodeJS.ProcessEnv): Promise<string[]> {
  const program = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  const directories = (environment['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  const paths = [...new Set(directories)].map((directory) => join(directory, program));
  const usable = await Promise.all(
    paths.map((path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => usable[index]);
}

/** Loaded only here, because the package throws a string on loading when it has nothing for this machine. */
function installedFfmpeg(): string | { problem: string } {
  try {
    return (require('@ffmpeg-installer/ffmpeg') as { path: string }).path;
  } catch (reason) {
    return { problem: `@ffmpeg-installer/ffmpeg has none for this machine (${String(reason).split('\n')[0]})` };
  }
}
