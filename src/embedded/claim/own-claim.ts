import { readClaim, releaseClaim, updateClaim } from './claim';
import type { Addresses, Claim } from './claim-file';
import { claimHome } from './claim-home';
import { type RunningProgram, thisProgram } from './running-program';

/** What this process says of itself in the lock file of a home that it serves. */
export class OwnClaim {
  private readonly claim: Claim;

  /** `port` is where this process listens, and `token` the word that it wants to hear first. */
  constructor(
    private readonly home: string,
    { port, token }: Pick<Claim, 'port' | 'token'>,
  ) {
    this.claim = { ...thisProgram(), port, token, since: new Date().toISOString(), programs: [] };
  }

  /** Claims the home; false when another process has it. */
  lay(): Promise<boolean> {
    return claimHome(this.home, this.claim);
  }

  /** The lock file is still this one: otherwise this process cannot be found, and another will take its place. */
  get stands(): boolean {
    return readClaim(this.home)?.token === this.claim.token;
  }

  /** It says where the server is. */
  get saysWhere(): boolean {
    return this.claim.addresses !== undefined;
  }

  /** Writes which programs run, in the order in which they must end, and where the server answers; throws a sentence when it cannot. */
  writeStarted(programs: RunningProgram[], addresses: Addresses): void {
    Object.assign(this.claim, { programs, addresses });
    updateClaim(this.home, this.claim);
  }

  /** Notes, to be written with the next programs, the hash of what the worker is started with. */
  noteWorkerHash(hash: string): void {
    this.claim.workerHash = hash;
  }

  /** The same, written at once; throws a sentence when it cannot. */
  writeWorkerHash(hash: string): void {
    this.noteWorkerHash(hash);
    if (this.stands) updateClaim(this.home, this.claim);
  }

  /** Gives the home up, if the claim on it is still this one. */
  release(): void {
    releaseClaim(this.home, this.claim);
  }
}
