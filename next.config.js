import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  experimental: { authInterrupts: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  serverExternalPackages: ['pg', 'pg-boss', 'pino', '@node-rs/argon2', 'nodemailer'],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
