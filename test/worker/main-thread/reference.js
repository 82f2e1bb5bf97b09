// A process that does the same little piece of work again and again; tells how many times as long it took at most as at least,
// by the time that it had a processor: by so much this machine slows down whatever is at work on it.
const { createHash } = require('node:crypto');

const bytes = Buffer.alloc(4 * 2 ** 20, 1);
let least = Infinity;
let most = 0;

function work() {
  const began = process.cpuUsage();
  createHash('sha256').update(bytes).digest();
  const { user, system } = process.cpuUsage(began);
  const tookMs = (user + system) / 1000;
  least = Math.min(least, tookMs);
  most = Math.max(most, tookMs);
}

// The first rounds are slower everywhere.
for (let round = 0; round < 5; round++) work();
[least, most] = [Infinity, 0];
setInterval(work, 100);
process.on('message', () => process.send(most / least));
process.on('disconnect', () => process.exit());
