import { workerScript } from '#lib/http/worker-script.ts';

export const GET = workerScript;
