import { outliveLog } from '../threads/outlive-log';
import { serveHome } from './serving/serve-home';

/** The background process of a home: serves it until it is idle; its arguments are the home, the worker program and the idle time. */
async function runBackground(home: string, worker: string, idleMs: number): Promise<void> {
  outliveLog();
  const say = (sentence: string): void => console.error(`${new Date().toISOString()} ${sentence}`);
  const served = await serveHome({ home, worker, idleMs, say });
  if (!served) return;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => served.end(`process ${process.pid} got a ${signal}.`));
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: Error) => {
      console.error(error);
      served.end(`the background process broke (${error.message}).`);
      process.exitCode = 1;
    });
  }
  await served.ended;
}

const [home, worker, idleMs] = process.argv.slice(2);
if (!home || !worker || !(Number(idleMs) > 0)) {
  throw new Error(
    'background.js needs three arguments: the home, the worker program and the idle time in milliseconds.',
  );
}
runBackground(home, worker, Number(idleMs)).then(
  () => process.exit(),
  (error: Error) => {
    console.error(error.message);
    // Whoever started it may not have met it yet, and a full disk keeps the log from telling it.
    if (process.connected) process.send!({ failed: error.message }, () => process.exit(1));
    else process.exit(1);
  },
);
