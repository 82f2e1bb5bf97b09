import { setTimeout as pause } from 'node:timers/promises';
import { diag, DiagConsoleLogger, DiagLogLevel } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { detectResourcesSync, envDetectorSync, Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import {
  OpenTelemetryActivityInboundInterceptor,
  OpenTelemetryActivityOutboundInterceptor,
  OpenTelemetryWorkflowClientInterceptor,
} from '@temporalio/interceptors-opentelemetry';
import type { Tracing } from './tracing';

let tracing: Tracing | undefined;

/**
 * Sends spans by OTLP over HTTP to where the `OTEL_` variables of this process say; set up once in a process. What goes wrong
 * there is told where `OTEL_LOG_LEVEL` asks for it.
 */
export function openTelemetry(): Tracing {
  return (tracing ??= setUp());
}

function setUp(): Tracing {
  const level = DiagLogLevel[(process.env['OTEL_LOG_LEVEL']?.toUpperCase() ?? '') as keyof typeof DiagLogLevel];
  if (level !== undefined) diag.setLogger(new DiagConsoleLogger(), level);
  const named = new Resource({ 'service.name': 'storyreel' });
  const provider = new NodeTracerProvider({
    // What a person says (OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES) wins.
    resource: named.merge(detectResourcesSync({ detectors: [envDetectorSync] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  // Where a program that uses the client has its own OpenTelemetry set up, that one stays.
  provider.register();
  return {
    client: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] },
    worker: {
      activity: [
        (context) => ({
          inbound: new OpenTelemetryActivityInboundInterceptor(context),
          outbound: new OpenTelemetryActivityOutboundInterceptor(context),
        }),
      ],
    },
    async flush(withinMs) {
      await Promise.race([provider.forceFlush().catch(() => undefined), pause(withinMs, undefined, { ref: false })]);
    },
  };
}
