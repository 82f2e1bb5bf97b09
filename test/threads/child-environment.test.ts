import { childEnvironment } from '../../src/threads/child-environment';

describe("a child's environment", () => {
  const environment = {
    PATH: '/bin',
    https_proxy: 'http://proxy',
    LC_ALL: 'C',
    GOPROXY: 'direct',
    GEMINI_API_KEY: 'key',
    TOGETHER_API_KEY: 'key',
    AWS_SECRET_ACCESS_KEY: 'key',
    STORYREEL_HOME: '/home',
    TEMPORAL_ADDRESS: 'far:7233',
  };

  it('holds what a program must know of the machine, and no key', () => {
    expect(childEnvironment(environment)).toEqual({ PATH: '/bin', https_proxy: 'http://proxy', LC_ALL: 'C' });
  });

  it("holds what is a program's own business besides", () => {
    expect(childEnvironment(environment, /^GO/)).toHaveProperty('GOPROXY', 'direct');
  });
});
