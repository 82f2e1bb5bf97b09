/** The task queues: `films` carries the workflows, each other queue one kind of work. */
export const QUEUES = {
  films: 'storyreel',
  scripts: 'storyreel-scripts',
  narration: 'storyreel-narration',
  images: 'storyreel-images',
  render: 'storyreel-render',
} as const;
