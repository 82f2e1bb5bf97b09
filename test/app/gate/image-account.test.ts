import { imageAccount } from '../../../src/app/gate/image-account';
import { readSettings } from '../../../src/config/settings';
import { VENDORS } from '../../../src/providers/registry';
import { toy } from '../../support/vendors/toy-vendor';

const settingsOf = (environment: NodeJS.ProcessEnv, vendors = [...VENDORS, toy]) =>
  readSettings(
    { TOGETHER_API_KEY: 'canary-5b1f0c7e', TOY_KEY: 'canary-71ba2f', STORYREEL_IMAGE_ACCOUNT: 'team', ...environment },
    true,
    vendors,
  );

describe('the account whose image gate is meant', () => {
  it('is that of who draws here, or takes over', () => {
    expect(imageAccount(settingsOf({ STORYREEL_ILLUSTRATOR: 'toy' })).name).toBe('toy');
    expect(imageAccount(settingsOf({ STORYREEL_ILLUSTRATOR_FALLBACK: 'toy' })).name).toBe('toy');
  });

  it('is that of who draws a film, whoever draws the films that are ordered here', () => {
    const settings = settingsOf({ STORYREEL_ILLUSTRATOR: 'together' });
    expect(imageAccount(settings, { provider: 'toy', model: 'small' }).name).toBe('toy');
  });

  it('is the first there is where nobody who draws here has one', () => {
    const account = imageAccount(settingsOf({}));
    expect([account.name, account.policy.limit]).toEqual(['team', 6]);
  });

  it('is refused where no vendor has one', () => {
    const offline = VENDORS.filter(({ variables }) => variables === undefined);
    expect(() => imageAccount(settingsOf({}, offline))).toThrow('there is no image gate');
  });
});
