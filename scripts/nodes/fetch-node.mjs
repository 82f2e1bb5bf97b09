import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * Puts a Node of this version into a directory, by npm: its package node-PLATFORM-ARCH brings the program. Answers the program's path, its
 * full version, and the variables by which whatever starts a "node" of its own gets this one too; throws a sentence when it cannot be had.
 */
export function fetchNode(version, directory) {
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const args = ['install', '--no-save', '--silent', '--prefix', directory, `${name}@${version}`];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 'inherit', 'inherit'], shell: isWindows });
  if (status !== 0) throw new Error(`could not be fetched: expected the npm package ${name}@${version}`);
  const bin = join(directory, 'node_modules', name, 'bin');
  const path = join(bin, isWindows ? 'node.exe' : 'node');
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return { path, version: stdout.trim().slice(1), variables: { PATH: `${bin}${delimiter}${process.env.PATH}` } };
}
