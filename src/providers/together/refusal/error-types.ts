import { z } from 'zod';

const NAMES = z.object({
  type: z.string().optional().catch(undefined),
  error_type: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
});
const BODY = NAMES.extend({ error: NAMES.optional().catch(undefined) });

/** What an error body calls its kind, such as `model_rate_limit`: it stands at different places in different answers. */
export function errorTypes(body: unknown): string[] {
  const { error, ...outer } = BODY.safeParse(body).data ?? {};
  return [error, outer]
    .flatMap((names) => [names?.type, names?.error_type, names?.code])
    .filter((name) => name !== undefined);
}
