/** An address without scheme, "www.", fragment, closing slash and what only counts visits. */
export function addressKey(url: string): string {
  const [address = ''] = url.trim().split('#');
  const [path = '', query = ''] = address.split('?');
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid|cmpid|ref|source|smid)(?:=|$)/i.test(part))
    .toSorted();
  const plain = path.replace(/^[a-z]+:\/\//i, '').replace(/^www\./i, '').replace(/\/+$/, ''); // prettier-ignore
  const slash = plain.indexOf('/');
  const host = slash < 0 ? plain : plain.slice(0, slash);
  const rest = slash < 0 ? '' : plain.slice(slash);
  return `${host.toLowerCase()}${rest}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
