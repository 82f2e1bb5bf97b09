/** The task queues: `films` carries the workflows, each other queue one kind of work. */
export const QUEUES = {
  films: 'storyreel',
  scripts: 'storyreel-scripts',
  narration: 'storyreel-narration',
  images: 'storyreel-images',
  render: 'storyreel-render',
} as const;

/**
 * Where a worker's own machine does what else vendors do: whoever serves a queue serves the one beside it as well. Each has slots
 * of its own, so that what is free and near never waits behind a vendor that does not answer.
 */
export const OFFLINE_QUEUES = {
  scripts: 'storyreel-scripts-offline',
  narration: 'storyreel-narration-offline',
  images: 'storyreel-images-offline',
} as const;
