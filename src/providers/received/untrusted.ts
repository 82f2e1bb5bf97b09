/** What Node says of a certificate, in words that follow "its certificate". */
const CERTIFICATE: { [code: string]: string } = {
  CERT_HAS_EXPIRED: "has expired (or this machine's clock is wrong)",
  CERT_NOT_YET_VALID: "is not valid yet (or this machine's clock is wrong)",
  CERT_REVOKED: 'was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is that of another host',
  ...Object.fromEntries(
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'CERT_UNTRUSTED',
    ].map((code) => [code, 'is signed by nobody whom this machine trusts']),
  ),
};

/**
 * What is wrong with who answers at an https address, as a sentence with what to do about it, where the error `code` of a
 * connection says that: nothing was sent to them. `variable` is the one that says the address.
 */
export function untrusted(code: string | undefined, url: string, variable: string): string | undefined {
  if (code === undefined) return undefined;
  const check = `Nothing was sent. Check ${variable}, and whether a proxy or the network puts somebody else in between`;
  const certificate = CERTIFICATE[code];
  if (certificate)
    return (
      `Who answers at ${url} cannot be trusted: the certificate ${certificate} (${code}). ${check}; ` +
      'NODE_EXTRA_CA_CERTS names the file of a signer of your own.'
    );
  if (!/^(EPROTO$|ERR_SSL_|ERR_TLS_)/.test(code)) return undefined;
  return `Who answers at ${url} does not speak https as it should (${code}). ${check}.`;
}
