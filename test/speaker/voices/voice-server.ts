import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with a server: it breaks off after so many bytes so often, knows no parts, or answers with a status. */
export interface Trouble {
  breaksOffAfter?: number;
  times?: number;
  sendsWholes?: boolean;
  status?: number;
}

/** A server that has one file at /voices/NAME, as a place that publishes files does; and what it was asked for. */
export class VoiceServer {
  readonly ranges: (string | undefined)[] = [];
  trouble: Trouble = {};
  private readonly server: Server;

  private constructor(name: string, bytes: Buffer) {
    this.server = createServer((request, response) => {
      const { breaksOffAfter, times = 1, sendsWholes, status } = this.trouble;
      this.ranges.push(request.headers.range);
      if (status !== undefined || request.url !== `/voices/${name}`) {
        response.writeHead(status ?? 404).end();
        return;
      }
      const start = sendsWholes ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      const part = start > 0 ? { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` } : {};
      response.writeHead(start > 0 ? 206 : 200, { 'content-length': bytes.length - start, ...part });
      if (breaksOffAfter === undefined || this.ranges.length > times) {
        response.end(bytes.subarray(start));
        return;
      }
      response.write(bytes.subarray(start, start + breaksOffAfter), () => response.destroy());
    });
  }

  static async start(name: string, bytes: Buffer): Promise<VoiceServer> {
    const started = new VoiceServer(name, bytes);
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/voices`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
