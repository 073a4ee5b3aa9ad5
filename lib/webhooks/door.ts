import { type LookupAddress, lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Through which the platform speaks to an address that somebody wrote: to which hosts, ports and protocols it may. */
export type Door = {
  protocol: 'https:' | 'http:';
  ports: readonly string[];
  mayReach(address: string): boolean;
  resolve: typeof resolve;
};

/** The public internet by https, and nothing of our own: no private, loopback, link-local or carrier network. */
export const publicDoor: Door = {
  protocol: 'https:',
  ports: ['', '443', '8443'],
  mayReach: (address) => ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast',
  resolve,
};

/** Names that never leave a site, whatever its resolver says of them. */
const ownNames = /(^|\.)(localhost|local|internal|lan|home|corp|intranet|arpa)\.?$/i;

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');

/** Whether this may be the address of a webhook at all; what its name resolves to is asked at each connection. */
export function mayOpen(text: string, door: Door): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, port, hostname, username, password } = new URL(text);
  const host = bare(hostname);
  return (
    protocol === door.protocol &&
    door.ports.includes(port) &&
    username + password === '' &&
    !ownNames.test(host) &&
    (isIP(host) ? door.mayReach(host) : host.includes('.') || door !== publicDoor)
  );
}

/**
 * Resolves a name and hands on only the addresses that may be reached. The connection is made to exactly these, so a
 * name server that answers differently a second time gains nothing.
 */
export const guarded =
  (door: Door): LookupFunction =>
  (hostname, options, done) => {
    door.resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, []);
      const open = found.filter(({ address }) => door.mayReach(address));
      const [first] = open;
      if (!first) return done(Object.assign(new Error('address not public'), { code: 'ENOTPUBLIC' }), []);
      return options.all ? done(null, open) : done(null, first.address, first.family);
    });
  };
