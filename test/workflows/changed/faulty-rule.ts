import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** To workflows whose rules cannot bear that a film was merged: reading what was made throws inside of them. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      async scheduleActivity(input, next) {
        const done = await next(input);
        if (input.activityType !== 'mergeClips') return done;
        return Object.defineProperty({}, 'made', {
          get() {
            throw new TypeError('a rule that is wrong');
          },
        });
      },
    },
  ],
});
