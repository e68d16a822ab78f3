/** Names that no real site has (RFC 2606 and 6761): a made-up report says that it is by them. */
const RESERVED = /\.(?:example|invalid|localhost|test)$/i;

/** The address that a report's source can be looked up at; undefined where it is no page of the web, or of none that exists. */
export function sourceLink(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && !RESERVED.test(hostname) ? url : undefined;
}
