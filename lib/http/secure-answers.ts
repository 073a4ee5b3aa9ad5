import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { securityHeaders } from './security-headers.ts';

/**
 * Next answers some requests before it asks its configuration or proxy.ts for headers: it leads `//path` to `/path`,
 * and refuses what it cannot decode. Node announces each request before that, and what Next sets later replaces this.
 */
export function secureAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  });
}
