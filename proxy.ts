import { type NextRequest, NextResponse } from 'next/server';

const development = process.env.NODE_ENV === 'development';

function contentPolicy(nonce: string) {
  return [
    "default-src 'none'",
    // development only: React and the error overlay evaluate code and add styles
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Nothing here protects a record: that is the policy's and the database's work. The other headers stand in next.config.js. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's policy and puts it on every script that it writes
  headers.set('Content-Security-Policy', policy);
  headers.set('x-pathname', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  // A file that somebody sent is no page of ours; what its own answer says would be overwritten here (A19).
  response.headers.set('Content-Security-Policy', isStoredFile(request.nextUrl.pathname) ? sealed : policy);
  if (!isForEverybody(request.nextUrl.pathname)) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

const sealed = "sandbox; default-src 'none'; frame-ancestors 'none'";

const isStoredFile = (path: string) =>
  /^\/api\/v1\/[^/]+\/[^/]+\/attachments\/[^/]+(\/thumbnail)?$/.test(path);

/** What is the same for everybody: files with a content hash in their name, the icon, and the service worker. */
function isForEverybody(path: string) {
  return path.startsWith('/_next/static/') || path === '/icon.svg' || path === '/offline.js';
}
