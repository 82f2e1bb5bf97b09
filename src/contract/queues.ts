/** The task queues: `films` carries the workflows and the scripts, each other queue one kind of work. */
export const QUEUES = {
  films: 'storyreel',
  narration: 'storyreel-narration',
  images: 'storyreel-images',
  render: 'storyreel-render',
} as const;
