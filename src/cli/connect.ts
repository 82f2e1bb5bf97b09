import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { Settings } from '../config';
import { joinEmbedded } from '../embedded/join';

/** A connection to Temporal for one command. */
export interface Connected {
  temporal: Client;
  /** The address of the Temporal UI, where it is known. */
  uiAddress?: string;
  /** Rejects when what was started for this command dies. */
  failed: Promise<never>;
  /** Closes the connection, and stops what was started for this command unless others use it. */
  close(): Promise<void>;
}

/** Connects to the Temporal server that the environment names, else to the embedded one with its worker. */
export async function connect(
  settings: Settings,
  options: { keep: boolean; say: (line: string) => void },
): Promise<Connected> {
  if (settings.hasTemporalAddress) {
    const { connectionOptions, namespace } = loadClientConnectConfig();
    const connection = await Connection.connect(connectionOptions);
    const failed = new Promise<never>(() => undefined);
    return { temporal: new Client({ connection, namespace }), failed, close: () => connection.close() };
  }
  const embedded = await joinEmbedded({ home: settings.home, keep: options.keep, onWait: options.say });
  const connection = await Connection.connect({ address: embedded.address });
  return {
    temporal: new Client({ connection }),
    uiAddress: embedded.uiAddress,
    failed: embedded.failed,
    async close() {
      await connection.close();
      await embedded.leave();
    },
  };
}
