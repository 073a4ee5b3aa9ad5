/** A path of this site, or the fallback: never another host, whatever the spelling. */
export function safePath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 2_000) return fallback;
  // Browsers drop tabs and line breaks and read a backslash as a slash, so none of them may be near the start.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  if (/[\u0000-\u001f\u007f\\]/.test(wanted) || wanted.startsWith('//')) return fallback;
  let decoded: string;
  try {
    decoded = decodeURIComponent(wanted);
  } catch {
    return fallback;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  if (/^\/[\s\u0000-\u001f]*[/\\]/.test(decoded) || /[\u0000-\u001f\u3002\uff0e\uff0f\uff3c]/.test(decoded))
    return fallback;
  const origin = 'http://here.invalid';
  const url = new URL(wanted, origin);
  // Resolving `/.//host` or `/a/..//host` leaves `//host`: what is answered is what must be looked at.
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === origin && !url.pathname.startsWith('//') ? path : fallback;
}
