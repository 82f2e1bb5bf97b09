// A worker program that gets ready, and then never does anything but spin.
process.on('message', () => {
  process.send('ready', () => {
    for (;;);
  });
});
