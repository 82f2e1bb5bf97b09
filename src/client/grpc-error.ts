import { isGrpcServiceError, ServiceError } from '@temporalio/client';

/** What gRPC says of a request that failed, also where the SDK tells it as the cause of an error of its own; undefined for any other error. */
export function grpcErrorIn(error: unknown): { code: number; details: string } | undefined {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? cause : undefined;
}
