// A worker program that serves nothing: once it may connect it says where it would, and that it is ready; it ends when told.
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  console.log(`${message} to ${process.env.TEMPORAL_ADDRESS} in ${process.env.STORYREEL_HOME}`);
  process.send('ready');
});
