// A worker program that comes to connect, the first time, just as the server is killed: it finds nobody, and ends as the product's does.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const home = process.env.STORYREEL_HOME;
const tried = join(home, 'tried');
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  if (message === 'alive?') process.send('alive');
  else if (existsSync(tried)) process.send('ready', () => writeFileSync(join(home, 'connected'), ''));
  else {
    writeFileSync(tried, '');
    const { programs } = JSON.parse(readFileSync(join(home, 'embedded.json'), 'utf8'));
    const server = programs.find(({ commandIncludes }) => commandIncludes.includes('server start-dev'));
    process.kill(server.pid, 'SIGKILL');
    console.error('No Temporal server answers');
    process.exit(1);
  }
});
