import { createTranslator } from 'next-intl';
import type { Locale } from '#db/enums.ts';
import { env } from '#lib/env.ts';
import { directionOf, type FullLocale, fullLocale } from '#lib/i18n/locales.ts';
import ar from '#lib/i18n/messages/ar/mail.json' with { type: 'json' };
import en from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import { escaped } from './escaped.ts';

const messages: Record<FullLocale, typeof en> = { en, fr };

export type Template = keyof typeof en.templates;

export type Letter = { subject: string; body: string; html: string };

type Words = {
  values?: Record<string, string>;
  name?: string | null;
  /** Where the button leads. */
  path?: string;
  /** Where such mails are stopped. */
  stop?: string;
};

/** A mail as people read it, in plain text and in simple HTML; in Arabic where it is written in Arabic. Its subject names nobody. */
export function letter(locale: Locale, template: Template, { values = {}, name, path, stop }: Words): Letter {
  const written = locale === 'ar' && template in ar.templates ? locale : fullLocale(locale);
  const say = createTranslator({
    locale: written,
    messages:
      written === 'ar'
        ? { ...en, ...ar, templates: { ...en.templates, ...ar.templates } }
        : messages[written],
  });
  const words = { ...values, app: say('app') };
  const greeting = name ? say('greeting', { name }) : say('greeting_unnamed');
  const paragraphs = [greeting, ...say(`templates.${template}.body`, words).split('\n\n')];
  const action = path && { label: say(`templates.${template}.action`), url: `${env.APP_ORIGIN}${path}` };
  const ending = stop && { label: say('stop'), url: `${env.APP_ORIGIN}${stop}` };
  const footer = say('footer', { app: words.app, origin: env.APP_ORIGIN });
  return {
    subject: say(`templates.${template}.subject`, words),
    body: [...paragraphs, ...[action, ending].flatMap(inText), `-- \n${footer}`].join('\n\n'),
    html: page(written, paragraphs, [action, ending], footer),
  };
}

type Way = { label: string; url: string } | '' | undefined;

const inText = (way: Way) => (way ? [`${way.label}\n${way.url}`] : []);

function page(locale: Locale, paragraphs: string[], ways: Way[], footer: string) {
  const links = ways.map((way) =>
    way ? `<p><a href="${escaped(way.url)}">${escaped(way.label)}</a></p><p>${escaped(way.url)}</p>` : '',
  );
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><body>${text}${links.join('')}<hr><p><small>${escaped(footer)}</small></p></body></html>`;
}
