// A user of the home in the first argument: says in one JSON line what it joined or why it could not, and stays.
const { joinEmbedded } = require('../../../dist/embedded/session/join.js');

const [home, worker] = process.argv.slice(2);
joinEmbedded({ home, worker, stopWhenUnused: true }).then(
  ({ address, pid, started }) => {
    console.log(JSON.stringify({ address, pid, started }));
    setInterval(() => undefined, 1000);
  },
  (error) => console.log(JSON.stringify({ error: error.message })),
);
