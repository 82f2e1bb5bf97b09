import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Vendor } from '../providers/vendor';
import { isVendorVariable } from '../providers/vendor-variables';
import { homeOf } from './home';
import type { NumberRule, VendorEnvironment } from '../providers/vendor-environment';

/** Settings in the environment do not make sense; the message names each one, what was expected, and what came. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads variables and collects all that is wrong with them, so that a person hears of it at once. An empty variable
 * counts as none. Call `finish` last.
 */
export class EnvironmentReader implements VendorEnvironment {
  constructor(
    private readonly environment: NodeJS.ProcessEnv,
    private readonly problems: string[] = [],
    private readonly reader?: Vendor,
  ) {}

  /** A reader for one vendor, whose problems are among those of this one. */
  for(vendor: Vendor): VendorEnvironment {
    return new EnvironmentReader(this.environment, this.problems, vendor);
  }

  text(name: string): string | undefined {
    // A variable that nobody knows of would neither renew a worker nor be left out of a trial with simulated vendors.
    if (this.reader && !name.startsWith('STORYREEL_') && !isVendorVariable([this.reader], name)) {
      throw new Error(
        `${this.reader.name} may read ${this.reader.variables ?? ''}... and STORYREEL_..., but asks for ${name}.`,
      );
    }
    return this.environment[name]?.trim() || undefined;
  }

  /** A name that becomes a part of something else: a model's of an address, a worker's of its identity. */
  name(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || /^\w[\w.-]{0,99}$/.test(value)) return value;
    this.problem(`${name} must be a name of letters, digits, dots, dashes and underscores, but it is "${value}".`);
    return undefined;
  }

  /** The texts between commas; empty ones do not count. */
  list(name: string): string[] {
    const parts = this.text(name)?.split(',') ?? [];
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = values.find((candidate) => candidate === value);
    if (!found) this.problem(`${name} must be ${values.join(' or ')}, but it is "${value}".`);
    return found;
  }

  number(name: string, { least, most, whole = false }: NumberRule): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^[\d.]+$/.test(value) && number >= least && number <= most && (!whole || Number.isInteger(number)))
      return number;
    this.problem(`${name} must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}, but it is "${value}".`);
    return undefined;
  }

  /** An address over https; http is taken for this machine only, as it would show the key to the network. */
  vendorAddress(name: string, example: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
    if (url && !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) {
      return value.replace(/\/+$/, '');
    }
    this.problem(
      `${name} must be an address such as ${example}, without a user or password in it ` +
        `(http:// is for this machine only), but it is ${url ? `${url.protocol}//${url.host}` : 'none'}.`,
    );
    return undefined;
  }

  /** An address of this machine to listen at, such as 127.0.0.1:9464. */
  socketAddress(name: string): string | undefined {
    const value = this.text(name);
    const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(value ?? '') ?? [];
    if (value === undefined || (isIP(host.replace(/^\[(.*)\]$/, '$1')) > 0 && Number(port) <= 65_535)) return value;
    this.problem(`${name} must be an IP address and a port, such as 127.0.0.1:9464, but it is "${value}".`);
    return undefined;
  }

  /** A key that a vendor gave; what it is never stands in a message. */
  key(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || /^[\x21-\x7e]{8,}$/.test(value)) return value;
    this.problem(`${name} must be a key of at least 8 letters, digits and signs without spaces, but it is not.`);
    return undefined;
  }

  /** A directory of this name in Storyreel's home. */
  directory(name: string): string {
    return join(homeOf(this.environment), name);
  }

  /** Where a program of this name is found on the PATH. */
  program(name: string): string | undefined {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    const directories = (this.environment['PATH'] ?? '').split(delimiter).filter((directory) => isAbsolute(directory));
    return directories.map((directory) => join(directory, file)).find((path) => existsSync(path));
  }

  problem(sentence: string): void {
    this.problems.push(sentence);
  }

  /** Throws a `SettingsError` with every problem that was found. */
  finish(): void {
    if (this.problems.length > 0) throw new SettingsError(this.problems.join('\n'));
  }
}
