/** Whatever is open to a server until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/** What opens, unless `inVain` rejects first: its reason is thrown then, and what opens too late is closed. */
export async function unlessInVain<T extends Closable>(opening: Promise<T>, inVain: Promise<never>): Promise<T> {
  try {
    return await Promise.race([opening, inVain]);
  } catch (error) {
    void opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  }
}
