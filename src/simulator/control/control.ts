import { type Answer, jsonAnswer } from '../call/answer';
import { CheckError } from './check';
import type { AuditRow } from '../audit/audit';
import type { Verdict } from '../audit/verdict';
import { simulateSpeech } from '../chatterbox/speech';
import type { Configuration, ConfigurationChange } from './configuration';

const PATHS =
  'GET /__sim/config, POST /__sim/config, GET /__sim/audit, GET /__sim/verdict, GET /__sim/truth?text=..., POST /__sim/reset';

/** What can be looked into, and changed, while a simulator runs. */
export interface Controls {
  /** The requests since the start or the last reset, in the order of their arrival. */
  audit(): AuditRow[];
  verdict(): Verdict;
  configuration(): Configuration;
  /** Changes what is given, from the next request on; throws a `CheckError` that names what does not fit. */
  configure(change: ConfigurationChange): Configuration;
  /** Forgets all requests, counts, blocks and broken servers; the configuration stays. */
  reset(): void;
}

/** Answers the control addresses under `/__sim/`: to look into the simulator and to change it while it runs. */
export function control(simulator: Controls, method: string, url: URL, body: string): Answer {
  switch (`${method} ${url.pathname}`) {
    case 'GET /__sim/config':
      return jsonAnswer(200, simulator.configuration());
    case 'POST /__sim/config':
      return changed(simulator, body);
    case 'GET /__sim/audit':
      return jsonAnswer(200, simulator.audit());
    case 'GET /__sim/verdict':
      return jsonAnswer(200, simulator.verdict());
    case 'GET /__sim/truth':
      return jsonAnswer(200, simulateSpeech(url.searchParams.get('text') ?? '').words);
    case 'POST /__sim/reset':
      simulator.reset();
      return jsonAnswer(200, simulator.verdict());
    default:
      return jsonAnswer(404, { error: `There is no ${method} ${url.pathname}. There are: ${PATHS}.` });
  }
}

function changed(simulator: Controls, body: string): Answer {
  try {
    return jsonAnswer(200, simulator.configure(JSON.parse(body) as object));
  } catch (error) {
    if (error instanceof CheckError) return jsonAnswer(400, { error: error.message });
    if (error instanceof SyntaxError) {
      return jsonAnswer(400, { error: `The configuration is no JSON (${error.message}); send an object.` });
    }
    throw error;
  }
}
