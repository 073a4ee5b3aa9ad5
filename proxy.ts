import { type NextRequest, NextResponse } from 'next/server';

const development = process.env.NODE_ENV === 'development';

/** On every answer, whatever it is. Nothing here protects a record: that is the policy's and the database's work. */
const always: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  // same-origin, not no-referrer: a plain form post must name its origin
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'X-Frame-Options': 'DENY',
};

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

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce from the request's policy and puts it on every script that it writes
  headers.set('Content-Security-Policy', policy);
  headers.set('x-pathname', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
  response.headers.set('Content-Security-Policy', policy);
  if (!isBuiltAsset(request.nextUrl.pathname)) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** Files with a content hash in their name are the only thing anyone may keep. */
function isBuiltAsset(path: string) {
  return path.startsWith('/_next/static/');
}
