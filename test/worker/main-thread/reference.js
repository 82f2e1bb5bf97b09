// A process that does the same little piece of work again and again; tells how many times as long it took at most as at least,
// without the time for which others had the processors: by so much this machine slows down whatever is at work on it.
const { createHash } = require('node:crypto');
const { runDelayReader } = require('../../../dist/worker/main-thread/run-delay.js');

const bytes = Buffer.alloc(4 * 2 ** 20, 1);
const runDelayMs = runDelayReader();
let least = Infinity;
let most = 0;

function work() {
  const [began, delayed] = [performance.now(), runDelayMs()];
  createHash('sha256').update(bytes).digest();
  const tookMs = performance.now() - began - (runDelayMs() - delayed);
  least = Math.min(least, tookMs);
  most = Math.max(most, tookMs);
}

// The first rounds are slower everywhere.
for (let round = 0; round < 5; round++) work();
[least, most] = [Infinity, 0];
setInterval(work, 100);
process.on('message', () => process.send(most / least));
process.on('disconnect', () => process.exit());
