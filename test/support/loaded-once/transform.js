/**
 * Jest evaluates all that a test file requires anew for it. Temporal's messages are a thousand classes, made from a description as they
 * load, and were an eighth of what a file that knows Temporal costs. What they keep is for all that use them.
 */
const code = 'module.exports = requiredOnce(__filename);';

module.exports = { process: () => ({ code }), getCacheKey: () => code };
