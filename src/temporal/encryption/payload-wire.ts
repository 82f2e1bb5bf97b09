import { temporal } from '@temporalio/proto';

/** A payload as Temporal writes it in bytes. */
export const payloadWire = temporal.api.common.v1.Payload;
