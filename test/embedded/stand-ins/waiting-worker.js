// Preloaded into a worker: tells the parent once the worker has nothing left to do but to wait for a message.
let looks = false;
process.on('newListener', (event) => {
  // It listens to its parent for more than one reason.
  if (event !== 'message' || looks) return;
  looks = true;
  const looking = setInterval(() => {
    const busy = process.getActiveResourcesInfo().filter((resource) => !/^(Pipe|Timeout|TTY)/.test(resource));
    if (busy.length > 0) return;
    clearInterval(looking);
    process.send('waiting');
  }, 10);
});
