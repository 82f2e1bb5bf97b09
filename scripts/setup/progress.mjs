const PLAIN_LINE_EVERY_S = 10;

/**
 * Runs a step and says on stderr what it is doing and for how long it has been at it: on a terminal in one line that is
 * drawn again each second, elsewhere in a plain line now and then. The step's `say` tells what it is at.
 */
export async function runStep(title, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  let detail = '';
  const text = () => `setup: ${title}${detail && `: ${detail}`}`;
  const draw = () => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${`${text()} (${seconds()} s)`.slice(0, process.stderr.columns - 1)}`);
    else if (seconds() % PLAIN_LINE_EVERY_S === 0) console.error(`${text()} (${seconds()} s)`);
  };

  draw();
  const drawing = setInterval(draw, 1000);
  try {
    await work((sentence) => {
      detail = sentence;
      if (!process.stderr.isTTY) console.error(text());
    });
  } finally {
    clearInterval(drawing);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
  console.error(`setup: ${title}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
