// A process whose main thread is idle, spins, or waits in a call for so many milliseconds; tells what it was held for.
const { watchMainThread } = require('../../../dist/worker/main-thread/watch-main-thread.js');

const [what, ms] = process.argv.slice(2);
const holds = [];

function spin() {
  // By the processor's time: on a busy machine the clock runs on without this process.
  const began = process.cpuUsage().user;
  while (process.cpuUsage(undefined).user - began < Number(ms) * 1000);
}

const DOINGS = {
  idle: () => undefined,
  spin,
  wait: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms)),
};

// What a process does at its start is over by then.
setTimeout(() => {
  watchMainThread(({ heldMs, computedMs }) => holds.push({ heldMs, computedMs }));
  setTimeout(() => {
    DOINGS[what]();
    setTimeout(() => process.send(holds), Number(ms) + 200);
  }, 200);
}, 300);
