// What the store's hammer makes: the same in all its processes.
const { makeOnce } = require('../../../dist/activities/step/make-once.js');

const { signal } = new AbortController();

/** Three artifacts: a recipe's own, one that it shares with a tenth of the others, and one that all share. */
function textsOf(number) {
  return [`own ${number}`, `shared by tenths ${number % 10}`, 'shared by all'].map((text) => text.repeat(50));
}

function makeNumber(store, number) {
  const facts = { provider: 'p', model: 'm', settings: {}, version: '1', take: 1 };
  return makeOnce(store, { step: 'hammer', inputs: { number }, ...facts }, signal, ({ keepBytes }) =>
    Promise.all(textsOf(number).map((text) => keepBytes('text/plain', Buffer.from(text)))),
  );
}

module.exports = { DAY_MS: 24 * 60 * 60_000, makeNumber, textsOf };
