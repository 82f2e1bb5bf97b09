import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-web';
import { runtimePackage } from './runtime-package';

/** What runs the nets: the part that onnxruntime's packages have in common. */
interface Onnx {
  InferenceSession: { create(bytes: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession> };
  Tensor: typeof Tensor;
  env: { logLevel?: string; wasm: { numThreads?: number } };
}

/** A net that was loaded: rows of whole numbers or decimals in, by name; what it says of them out. */
export interface Net {
  run(inputs: { [name: string]: BigInt64Array | Float32Array }): Promise<InferenceSession.OnnxValueMapType>;
}

let loaded: Onnx | undefined;

/** Loads a net from the bytes of its ONNX file. It runs in the thread that it is called in, and in no other. */
export async function loadNet(bytes: Uint8Array): Promise<Net> {
  const onnx = (loaded ??= load());
  const session = await onnx.InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  return {
    run: (inputs) =>
      session.run(Object.fromEntries(Object.entries(inputs).map(([name, data]) => [name, asTensor(onnx, data)]))),
  };
}

/** The numbers of one of a net's outputs. */
export function numbersOf(outputs: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  return (outputs[name] as TypedTensor<'float32'>).data;
}

function load(): Onnx {
  const onnx = require(runtimePackage()) as Onnx;
  onnx.env.wasm.numThreads = 1;
  onnx.env.logLevel = 'error';
  return onnx;
}

function asTensor(onnx: Onnx, data: BigInt64Array | Float32Array): Tensor {
  if (data instanceof BigInt64Array) return new onnx.Tensor('int64', data, [1, data.length]);
  return new onnx.Tensor('float32', data, [data.length]);
}
