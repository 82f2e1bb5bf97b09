/** The rest of a file, and the byte at which it begins: 0 where a server sends the whole one anyway. */
interface Rest {
  body: AsyncIterable<Uint8Array>;
  start: number;
}

/** A server that says nothing for so long is given up. */
const SILENT_MS = 60_000;

/** Asks for a file from a byte on. Throws a sentence for an answer that is no part of it, and a `TypeError` where there is none. */
export async function requestFrom(address: string, start: number, signal: AbortSignal): Promise<Rest> {
  const silence = new AbortController();
  const hung = () => silence.abort(new TypeError(`there was nothing for ${SILENT_MS / 1000} s`));
  const timer = setTimeout(hung, SILENT_MS).unref();
  const { status, headers, body } = await fetch(address, {
    headers: { 'user-agent': 'storyreel', ...(start > 0 && { range: `bytes=${start}-` }) },
    signal: AbortSignal.any([signal, silence.signal]),
  });
  if (body === null || (status !== 200 && status !== 206)) throw new Error(`it answered ${status}`);
  const [, from] = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '') ?? [];
  if (status === 206 && Number(from) !== start) throw new Error(`it sent another part than that from byte ${start} on`);
  return { body: heard(body, timer), start: status === 206 ? start : 0 };
}

async function* heard(body: AsyncIterable<Uint8Array>, timer: NodeJS.Timeout): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of body) {
      timer.refresh();
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}
