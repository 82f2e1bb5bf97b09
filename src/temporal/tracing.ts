import type { ClientInterceptors } from '@temporalio/client';
import type { WorkerInterceptors } from '@temporalio/worker';

/** OpenTelemetry on what this process asks Temporal for, and on its activities; never inside workflows. */
export interface Tracing {
  client: ClientInterceptors;
  worker: WorkerInterceptors;
  /** Sends what has not been sent yet, within so many milliseconds or never: no receiver holds a process up. */
  flush(withinMs: number): Promise<void>;
}

/** Whether the usual `OTEL_` variables ask for spans: a receiver is named, or the exporter `otlp`. */
export function wantsTracing(environment: NodeJS.ProcessEnv): boolean {
  const said = (name: string): string => environment[name]?.trim() ?? '';
  if (said('OTEL_SDK_DISABLED').toLowerCase() === 'true') return false;
  const exporter = said('OTEL_TRACES_EXPORTER');
  if (exporter !== '') return exporter.split(',').some((name) => name.trim() === 'otlp');
  return said('OTEL_EXPORTER_OTLP_ENDPOINT') !== '' || said('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') !== '';
}

/** Tracing as the `OTEL_` variables of this process say; undefined, and nothing of OpenTelemetry loaded, when they do not. */
export async function startTracing(environment: NodeJS.ProcessEnv): Promise<Tracing | undefined> {
  if (!wantsTracing(environment)) return undefined;
  const { openTelemetry } = await import('./open-telemetry.js');
  return openTelemetry();
}
