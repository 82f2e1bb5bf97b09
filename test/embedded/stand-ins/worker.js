// A worker program that serves nothing: it says that it waits, and once it may connect where it would and with what store, and that it is ready; it says that it lives when asked, and ends when told.
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  if (message === 'alive?') {
    process.send('alive');
    return;
  }
  console.log(`${String(message)} to ${process.env.TEMPORAL_ADDRESS} in ${process.env.STORYREEL_HOME}`);
  console.log(`with the store ${process.env.STORYREEL_STORE}`);
  process.send('ready');
});
console.log('waits');
