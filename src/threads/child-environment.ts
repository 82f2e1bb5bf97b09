/** What a program may know of the machine: where things are, its language and time, its fonts, how it reaches the network. */
const KNOWN =
  /^(?:PATH|HOME|USER|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|TMPDIR|TEMP|TMP|LANG|LC_\w+|TZ|XDG_\w+|FONTCONFIG_\w+|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|(?:https?|all|no)_proxy|SSL_CERT_\w+)$/i;

/**
 * The environment for a program that is not ours: what is on the list, and what `also` matches. A key that a vendor gave is
 * in no child's environment whose business it is not.
 */
export function childEnvironment(environment: NodeJS.ProcessEnv, also?: RegExp): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => KNOWN.test(name) || also?.test(name)));
}
