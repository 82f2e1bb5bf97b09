const { TestEnvironment } = require('jest-environment-node');

/** Where a test file runs: Node as ever, and `requiredOnce`, which gives it what was loaded for the files before it in the same process. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requiredOnce = require;
  }
};
