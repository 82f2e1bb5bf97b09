const OF_ANOTHER_SERVER = /^TEMPORAL_(?!CLI$)/;

/** The environment of a process that has to do with the embedded server only: nothing in it names another server. */
export function localEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !OF_ANOTHER_SERVER.test(name)));
}
