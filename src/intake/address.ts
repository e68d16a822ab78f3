import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Rejection } from './rejection.ts';

/** One address that a name stands for. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

export const systemResolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * Whether an IP address is one of the public internet: not of this machine, a private or link-local network, a carrier's
 * own, a tunnel into one (6to4, Teredo, NAT64), multicast or reserved. An IPv4 address written as IPv6 counts as IPv4.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * The address of a host that may be connected to. A name must stand for public addresses only: one that also stands for a
 * private address is refused whole. Throws a {@link Rejection} that says why.
 */
export async function vettedAddress(
  host: string,
  resolve: Resolve,
  isAllowed: (address: string) => boolean,
): Promise<Address> {
  const bare = host.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  const found: readonly Address[] =
    family === 0 ? await resolved(bare, resolve) : [{ address: bare, family: family === 6 ? 6 : 4 }];
  const [first] = found;
  if (first === undefined) throw new Rejection(`${bare} has no address`);
  const refused = found.find(({ address }) => !isAllowed(address));
  if (refused !== undefined)
    throw new Rejection(
      `${bare} is at ${refused.address}, which is not on the public internet: nothing is fetched from this machine or its own networks`,
    );
  return first;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly Address[]> {
  try {
    return await resolve(host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Rejection(`the name ${host} cannot be resolved (${code})`);
  }
}
