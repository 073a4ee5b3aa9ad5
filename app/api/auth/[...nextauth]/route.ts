import { nextAuthRoute } from '#lib/auth/next-auth-route.ts';

export const GET = nextAuthRoute;
export const POST = nextAuthRoute;
