console.error('the worker finds no ffmpeg');
process.exit(3);
