/**
 * Jest evaluates all that a test file requires anew for it. Temporal's messages are a thousand classes, made from a description as they
 * load, and were an eighth of what a file that knows Temporal costs. They keep nothing between two tests, so one copy serves them all.
 */
module.exports = { process: () => ({ code: 'module.exports = requiredOnce(__filename);' }) };
