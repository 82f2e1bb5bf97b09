// This file and those that import it are read before any version is known: they use nothing that an old Node does not know.
const NEEDED = [20, 19];

/** Ends the process with a sentence where Node is too old for everything else. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(`Storyreel needs Node ${NEEDED.join('.')} or newer, but this is Node ${process.versions.node}.`);
  process.exit(1);
}
