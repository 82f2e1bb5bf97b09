import { Runtime } from '@temporalio/worker';
import { readSettings } from '../../src/config/settings';
import { startGates } from '../../src/worker/start-gates';
import { Workplace } from '../../src/worker/workplace';
import { TOGETHER } from '../providers/together/options';
import { jsonLog } from '../../src/worker/process/json-log';

it("a gate that cannot be begun yet is told of in the worker's log, as every entry is", async () => {
  const lines: string[] = [];
  Runtime.install({ logger: jsonLog((line) => lines.push(line)) });
  const workplace = new Workplace(readSettings({}, []));
  const account = { name: 'a', policy: TOGETHER.policy };
  jest.spyOn(workplace, 'providers', 'get').mockResolvedValue({ illustrators: [{ account }] } as never);
  jest.spyOn(workplace, 'gateOf').mockReturnValue({ adopt: () => Promise.reject(new Error('no answer')) } as never);

  await startGates(workplace);

  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level: 'WARN', message: 'The image gate could not be begun yet: no answer' }),
  ]);
});
