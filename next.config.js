import createNextIntlPlugin from 'next-intl/plugin';
import { securityHeaders } from './lib/http/security-headers.ts';

/** @type {import('next').NextConfig} */
const config = {
  // a body is read to our own limit (10 MB for uploads), which must come first
  experimental: { authInterrupts: true, proxyClientMaxBodySize: '11mb' },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
  // lib/http/compress-answers.ts does, with Brotli
  compress: false,
  poweredByHeader: false,
  // `npm run check` judges the types; a start on a fresh machine need not wait for it
  typescript: { ignoreBuildErrors: true },
  // a redirect for the slash would leave without the headers above
  skipTrailingSlashRedirect: true,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['pg', 'pg-boss', 'pino', '@node-rs/argon2', 'nodemailer', 'exceljs'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
