import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from './root.mjs';
import { runCommand } from './run-command.mjs';

const LOCK = inRoot('package-lock.json');
/** npm's own record of what it has installed, written when all of it is there. */
const INSTALLED = inRoot('node_modules', '.package-lock.json');
const STAMP = inRoot('node_modules', '.storyreel-packages');

/** Whether node_modules is what the lock file asks for, for this machine; also if somebody ran npm by hand. */
export function packagesAreCurrent() {
  if (!existsSync(INSTALLED)) return false;
  const stamp = currentStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return true;
  if (!installedAsLocked()) return false;
  writeFileSync(STAMP, stamp);
  return true;
}

/** Installs the packages of the lock file. */
export async function runPackages({ say, signal }) {
  say('npm ci');
  const npm = process.env.npm_execpath ?? '';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'];
  const advice = 'Look at its output above: most often the network or a proxy setting is the cause.';
  const how = { name: 'npm ci', advice, signal };
  if (basename(npm) === 'npm-cli.js') await runCommand(process.execPath, [npm, ...args], how);
  else await runCommand('npm', args, { ...how, shell: process.platform === 'win32' });
  writeFileSync(STAMP, currentStamp());
}

function currentStamp() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  return [hash, process.platform, process.arch, statSync(INSTALLED).mtimeMs].join(' ');
}

function installedAsLocked() {
  const locked = packagesOf(LOCK);
  const installed = packagesOf(INSTALLED);
  const same = (path) =>
    installed[path]?.version === locked[path]?.version && installed[path]?.integrity === locked[path]?.integrity;
  const mayBeAbsent = (path) => path === '' || locked[path].optional || locked[path].devOptional;
  return (
    Object.keys(installed).every((path) => same(path) && isForThisMachine(installed[path])) &&
    Object.keys(locked).every((path) => path in installed || mayBeAbsent(path))
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function isForThisMachine({ os, cpu }) {
  return allows(os, process.platform) && allows(cpu, process.arch);
}

function allows(names, own) {
  if (!names) return true;
  return names.some((name) => name.startsWith('!')) ? !names.includes(`!${own}`) : names.includes(own);
}
