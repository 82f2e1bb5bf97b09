import { type Endpoint, type FaultName, type FaultRule, FAULTS_EVERYWHERE } from './fault-rule';
import { keyedChance } from './keyed-chance';

/** What a rule looks at; `n` says how many times the endpoint has been asked for this prompt, `faults` which this vendor can have besides those of all. */
export interface FaultOccasion {
  endpoint: Endpoint;
  prompt: string;
  faults: object;
  server?: number | undefined;
  n: number;
}

/** Chooses which rule spoils a request, and keeps each rule's count of the requests that it is about. */
export class FaultChooser {
  private readonly counts = new WeakMap<FaultRule, number>();

  constructor(private readonly seed: number) {}

  /** The first rule whose conditions all hold. Every rule counts every request, whichever is chosen. */
  choose(rules: readonly FaultRule[], occasion: FaultOccasion): FaultRule | undefined {
    return rules.filter((rule, index) => this.applies(rule, index, occasion))[0];
  }

  private applies(rule: FaultRule, index: number, { endpoint, prompt, faults, server, n }: FaultOccasion): boolean {
    if (rule.endpoint !== endpoint || !canHave(faults, rule.fault)) return false;
    if (rule.server !== undefined && rule.server !== server) return false;
    if (rule.prompt !== undefined && !new RegExp(rule.prompt, 'u').test(prompt)) return false;
    const count = (this.counts.get(rule) ?? 0) + 1;
    this.counts.set(rule, count);
    if (rule.nth !== undefined && !rule.nth.includes(count)) return false;
    if (rule.first !== undefined && count > rule.first) return false;
    if (rule.every !== undefined && count % rule.every !== 0) return false;
    if (rule.probability === undefined) return true;
    return keyedChance(this.seed, 'fault', index, endpoint, prompt, n) < rule.probability;
  }
}

/** Of vendors of the same kind one may not have what another has: a Chatterbox server loses no file. */
function canHave(faults: object, fault: FaultName): boolean {
  return FAULTS_EVERYWHERE.some((name) => name === fault) || Object.hasOwn(faults, fault);
}
