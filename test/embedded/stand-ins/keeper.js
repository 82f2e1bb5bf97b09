// Keeps a worker as the background process does, but for the shorter patience: says in a line when it is ready, and how it ended.
const { startWorkerProcess } = require('../../../dist/embedded/worker/worker-process.js');

const [home, program] = process.argv.slice(2);
const patience = { askEveryMs: 1000, mostSilent: 5 };
const worker = startWorkerProcess(home, { program, environment: {} }, '127.0.0.1:1', patience);
void worker.ready.then(() => console.log('ready'));
void worker.ended.then(({ how }) => console.log(how));
worker.connect();
