// A worker program that serves nothing: it says where it was sent, says that it is ready, and ends when it is told to.
console.log(`working for ${process.env.TEMPORAL_ADDRESS} in ${process.env.STORYREEL_HOME}`);
setInterval(() => undefined, 1000);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.send('ready');
