// One process of the store's hammer: plays a role in the store that its parent names last, until it is ended, and tells what it
// misses. Each call of the file system takes some milliseconds more or less, so that what can come in between does.
const files = require('node:fs/promises');

const [role, seed] = process.argv.slice(2);
let state = Number(seed);

function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

function pause() {
  return new Promise((resolve) => {
    setTimeout(resolve, random(8) === 0 ? random(40) : random(3));
  });
}

for (const call of ['rename', 'link', 'unlink', 'stat', 'utimes', 'readFile', 'open', 'readdir', 'mkdir']) {
  const real = files[call];
  files[call] = async (...args) => {
    await pause();
    const result = await real(...args);
    await pause();
    return result;
  };
}

const { createDirectoryStore } = require('../../../dist/store/kinds/directory/directory-store.js');
const { makeNumber, textsOf, DAY_MS } = require('./recipes.js');

/** What was found or made is in use: from then on none of it is ever missing. */
async function use({ store, recipes }) {
  const number = random(recipes);
  const { result } = await makeNumber(store, number);
  for (let time = 0; time < 2; time++) {
    for (const [index, text] of textsOf(number).entries()) {
      const bytes = await store.readBytes(result[index]);
      if (Buffer.from(bytes).toString() !== text) throw new Error(`recipe ${number} gave other bytes`);
    }
  }
}

const ROLES = {
  use,
  sweep: ({ store }) => store.care.sweep({ unusedSinceMs: Date.now() - DAY_MS }),
  verify: ({ store }) => store.care.verify(({ what, id, problem }) => tell(`verify: ${what} ${id} ${problem}`)),
  begin: ({ store }) => store.care.sweepParts(),
};

function tell(missed) {
  process.send({ missed });
}

let stage;

async function play() {
  for (;;) {
    if (stage) await ROLES[role](stage).catch((error) => tell(`${role}: ${error.message}`));
    else await pause();
  }
}

process.on('message', ({ directory, recipes }) => (stage = { store: createDirectoryStore(directory), recipes }));
process.on('disconnect', () => process.exit());
process.send({ ready: true });
void play();
