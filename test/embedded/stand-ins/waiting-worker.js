// Preloaded into a worker: tells the parent once the worker has nothing left to do but to wait for a message.
process.on('newListener', (event) => {
  if (event !== 'message') return;
  const looking = setInterval(() => {
    const busy = process.getActiveResourcesInfo().filter((resource) => !/^(Pipe|Timeout|TTY)/.test(resource));
    if (busy.length > 0) return;
    clearInterval(looking);
    process.send('waiting');
  }, 10);
});
