// Preloaded into a command: from when it is asked to end, tells on the standard error of each timer of a minute or more.
const usual = globalThis.setTimeout;
process.once('SIGTERM', () => {
  globalThis.setTimeout = (call, ms, ...rest) => {
    if (ms >= 60_000) process.stderr.write(`a timer of ${ms / 1000} s\n`);
    return usual(call, ms, ...rest);
  };
});
