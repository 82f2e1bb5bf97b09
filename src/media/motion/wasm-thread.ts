import { Worker } from 'node:worker_threads';

/** Memory of a program that its thread and this one see at the same time. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
}

interface WebAssemblyGlobal {
  Memory: new (size: { initial: number; maximum: number; shared: true }) => SharedMemory;
}

// The compiler knows WebAssembly only together with all of a browser's globals, which nothing here may use.
const { WebAssembly: global } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };

const PAGE_BYTES = 65_536;

/** A function of the program, and the numbers that it is called with. */
export type Call = [name: string, ...numbers: number[]];

/** A WebAssembly program at work in a thread of its own. */
export interface WasmThread {
  readonly worker: Worker;
  readonly memory: Uint8Array;
  /** Has these calls done, after those of earlier runs. Rejects when the program fails, or its thread is gone. */
  run(calls: Call[]): Promise<void>;
}

/** A text and no file: a file would have another name and another language among the sources than in the build. */
const THREAD = `
const { parentPort, workerData: { program, memory } } = require('node:worker_threads');
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(program), { env: { memory } });
parentPort.on('message', (calls) => {
  for (const [name, ...numbers] of calls) exports[name](...numbers);
  parentPort.postMessage('done');
});
`;

/** Starts a program with so many bytes of memory. It imports that memory as `env.memory`, and nothing else. */
export function startWasm(program: Uint8Array, bytes: number): WasmThread {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  const memory = new global.Memory({ initial: pages, maximum: pages, shared: true });
  const worker = new Worker(THREAD, { eval: true, execArgv: [], env: {}, workerData: { program, memory } });
  const waiting: { done: () => void; failed: (reason: Error) => void }[] = [];
  let gone: Error | undefined;
  const fail = (reason: Error) => {
    gone ??= reason;
    for (const { failed } of waiting.splice(0)) failed(gone);
  };
  worker.on('message', () => waiting.shift()?.done());
  worker.on('error', (cause: Error) => {
    fail(new Error(`A thread that works on pictures has failed: ${cause.message}. Try again.`, { cause }));
  });
  worker.on('exit', () => fail(new Error('A thread that works on pictures has ended before its work. Try again.')));
  return {
    worker,
    memory: new Uint8Array(memory.buffer),
    run(calls) {
      if (gone) return Promise.reject(gone);
      worker.postMessage(calls, []);
      return new Promise((done, failed) => waiting.push({ done, failed }));
    },
  };
}
