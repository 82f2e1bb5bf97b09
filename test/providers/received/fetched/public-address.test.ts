import { isPublicAddress } from '../../../../src/providers/received/fetched/public-address';

describe('an address', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '198.20.0.1',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:830::200e',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::', '::127.0.0.1'],
    ['a private network', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    ["a provider's own network", '100.64.0.1', '100.127.255.255'],
    ['a link', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fec0::1'],
    [
      'an IPv4 address in clothes of IPv6',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:169.254.169.254',
      '::ffff:0a00:0001',
    ],
    ['a translation or a tunnel', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:7f00:1::', '100::1'],
    ['an example or a test', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
    ['many, or none', '224.0.0.1', '240.0.0.1', '255.255.255.255', 'ff02::1', '192.0.0.1', '192.88.99.1'],
    ['no address', '', 'localhost', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.4 ', 'g::1', ':::', '12345::'],
  ])('of %s is not', (_what, ...addresses) => {
    expect(addresses.filter((address) => isPublicAddress(address))).toEqual([]);
  });
});
