import createNextIntlPlugin from 'next-intl/plugin';

/** On every answer, whatever it is; the content policy carries a nonce, so proxy.ts writes it. */
const always = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  // same-origin, not no-referrer: a plain form post must name its origin
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'X-Frame-Options': 'DENY',
  // where proxy.ts was not asked, nothing may load
  'Content-Security-Policy':
    "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
};

/** @type {import('next').NextConfig} */
const config = {
  // a body is read to our own limit (10 MB for uploads), which must come first
  experimental: { authInterrupts: true, proxyClientMaxBodySize: '11mb' },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(always).map(([key, value]) => ({ key, value })) },
  ],
  poweredByHeader: false,
  // a redirect for the slash would leave without the headers above
  skipTrailingSlashRedirect: true,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['pg', 'pg-boss', 'pino', '@node-rs/argon2', 'nodemailer'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
