import { PATIENCE } from '../../src/embedded/child/signs-of-life';
import { chooseServerPorts } from '../../src/embedded/server/server-ports';
import { startEmbeddedServer } from '../../src/embedded/server/embedded-server';
import { provideTemporal } from '../../src/embedded/temporal-program/temporal-cli';

/** A Temporal server as a person's own machine has it, with the settings that it has there. */
export interface Server {
  address: string;
  end(): Promise<void>;
}

/** Starts a server whose files are in `home`; it ends with this process. */
export async function startServer(home: string): Promise<Server> {
  const { path } = await provideTemporal(process.env);
  const ports = await chooseServerPorts(home);
  const server = startEmbeddedServer(home, path, ports, PATIENCE);
  const killNow = () => {
    if (server.program) process.kill(server.program.pid, 'SIGKILL');
  };
  process.once('exit', killNow);
  const how = await Promise.race([server.ready.then(() => undefined), server.ended.then((end) => end.how)]);
  if (how !== undefined) {
    process.removeListener('exit', killNow);
    throw new Error(how);
  }
  return {
    address: `127.0.0.1:${ports.temporal}`,
    async end() {
      await server.stop();
      process.removeListener('exit', killNow);
    },
  };
}
