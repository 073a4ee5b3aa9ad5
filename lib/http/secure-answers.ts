import { onRequest } from './on-request.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * Next answers some requests before it asks its configuration or proxy.ts for headers: it leads `//path` to `/path`,
 * and refuses what it cannot decode. What Next sets later replaces this.
 */
export function secureAnswers(): void {
  onRequest((_, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  });
}
