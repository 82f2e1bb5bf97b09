const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/loaded-once/environment.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // A relative import() names the file as it will be built.
  moduleNameMapper: {
    '^(\\.{1,2}/.+)\\.js$': '$1',
    // A thread runs outside of jest, and compiles the sources by itself.
    '/start-thread$': '<rootDir>/test/support/start-thread.ts',
  },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
    '/node_modules/(@temporalio/proto|protobufjs)/': '<rootDir>/test/support/loaded-once/transform.js',
  },
  // The copy of protobufjs that another package has for itself stays as it is.
  transformIgnorePatterns: ['/node_modules/(?!(@temporalio/proto|protobufjs)/)'],
  // Jest runs files in a context where each look at a global is slow; handed in, these cost loops over pixels and samples nothing.
  sandboxInjectedGlobals: ['Math'],
  globalSetup: '<rootDir>/test/support/temporal/shared/before-all.mjs',
  globalTeardown: '<rootDir>/test/support/temporal/shared/after-all.mjs',
  // Jest alone would take one on two cores; but tests of films wait for most of their time, for vendors, timers and processes.
  maxWorkers: availableParallelism() + 3,
  testSequencer: '<rootDir>/test/support/long-first.js',
  // Ends what hangs, and says nothing of how quick a machine is: tests set no limits of their own.
  testTimeout: 600_000,
};
