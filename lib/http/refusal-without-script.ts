import type { ServerResponse } from 'node:http';
import { directionOf, fallbackLocale, isLocale, type Locale } from '#lib/i18n/locales.ts';
import ar from '#lib/i18n/messages/ar/errors.json' with { type: 'json' };
import en from '#lib/i18n/messages/en/errors.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/errors.json' with { type: 'json' };
import { onRequest } from './on-request.ts';

/**
 * A page that refuses while it is made (404, 403, a fault) leaves Next as an empty document that its scripts fill. Whoever
 * has none, or waits for them on a slow line, reads the same words here. Comes after compressAnswers: it reads what is
 * written before that is compressed.
 */
export function showRefusals(): void {
  onRequest((_, response) => showRefusal(response));
}

/** What Next writes where a page threw before anything of it could be shown. */
const emptyDocument = '<!DOCTYPE html><html id="__next_error__">';

type Write = (chunk: unknown, ...rest: unknown[]) => boolean;
type Text = Uint8Array | string;

/** Puts the words into the answer, where it is such a document; any other answer passes as it is. */
export function showRefusal(response: ServerResponse): void {
  const write = response.write.bind(response) as Write;
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  const held: Buffer[] = [];
  let begun = false;
  let holding = false;
  /** Whether this piece is kept until the document is whole. */
  const hold = (chunk: unknown): boolean => {
    if (!isText(chunk)) return false;
    if (!begun) holding = response.statusCode >= 400 && bytesOf(chunk).indexOf(emptyDocument) === 0;
    begun = true;
    if (holding) held.push(bytesOf(chunk));
    return holding;
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!hold(chunk)) return write(chunk, ...rest);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  }) as typeof response.write;
  response.end = ((...rest: unknown[]) => {
    hold(rest[0]);
    if (!holding) return end(...rest);
    return end(withWords(String(Buffer.concat(held)), response.statusCode));
  }) as typeof response.end;
}

const isText = (chunk: unknown): chunk is Text => typeof chunk === 'string' || chunk instanceof Uint8Array;
const bytesOf = (chunk: Text): Buffer => Buffer.from(chunk as string);

function withWords(html: string, status: number): string {
  // The data that the scripts draw from says in which language.
  const language = /\\"html\\",null,\{\\"lang\\":\\"(\w\w)\\"/.exec(html)?.[1];
  const style = /href="(\/_next\/static\/[\w./~-]+\.css)"/.exec(html)?.[1];
  const link = style ? `<link rel="stylesheet" href="${style}">` : '';
  const words = wordsOf(status, isLocale(language) ? language : fallbackLocale);
  return html.replace('<body>', () => `<body><noscript>${link}${words}</noscript>`);
}

function wordsOf(status: number, locale: Locale): string {
  const errors = { en, fr, ar }[locale];
  const { title, text, home } = { 403: errors.denied, 404: errors.notFound }[status] ?? errors.unexpected;
  return [
    `<div lang="${locale}" dir="${directionOf(locale)}">`,
    `<header class="strip-top navy"><div class="wrap"><a class="mark" href="/"><b>${errors.unexpected.name}</b></a></div></header>`,
    `<main id="main" class="wrap"><div class="empty"><p class="tnum b">${status}</p><h1>${title}</h1><p>${text}</p>`,
    `<a class="btn pri" href="/">${home}</a></div></main></div>`,
  ].join('');
}
