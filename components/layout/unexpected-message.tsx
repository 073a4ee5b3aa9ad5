'use client';

import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Status } from '#components/ui/status.tsx';
import { fallbackLocale, isLocale } from '#lib/i18n/locales.ts';
import ar from '#lib/i18n/messages/ar/errors.json' with { type: 'json' };
import en from '#lib/i18n/messages/en/errors.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/errors.json' with { type: 'json' };

const words = { en: en.unexpected, fr: fr.unexpected, ar: ar.unexpected };

/** The page's language where there is a page, else the browser's: an error must not need the translation machinery. */
function localeHere() {
  if (typeof document === 'undefined') return fallbackLocale;
  const found = [document.documentElement.lang, ...navigator.languages.map((tag) => tag.slice(0, 2))].find(
    isLocale,
  );
  return found ?? fallbackLocale;
}

type Props = { reference?: string | undefined; retry: () => void };

/** A bug, to its reader: nothing but a reference that finds it in the log. */
export function UnexpectedMessage({
  reference,
  retry,
}: {
  reference?: string | undefined;
  retry: () => void;
}) {
  const t = words[localeHere()];
  return (
    <div className="empty" role="alert">
      <p>
        <Status tone="critical" icon="octagon">
          {t.mark}
        </Status>
      </p>
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      {reference && (
        <p>
          {t.reference} <b className="ltr tnum">{reference}</b>
        </p>
      )}
      <div className="acts">
        <Button type="button" tone="primary" onClick={retry}>
          {t.retry}
        </Button>
        <ButtonLink href="/" plain>
          {t.home}
        </ButtonLink>
      </div>
    </div>
  );
}

/** The message as a page of its own, where not even the frame stands. */
export function UnexpectedPage(props: Props) {
  return (
    <>
      <header className="strip-top navy">
        <div className="wrap">
          <a className="mark" href="/">
            <b>{words[localeHere()].name}</b>
          </a>
        </div>
      </header>
      <main className="wrap">
        <UnexpectedMessage {...props} />
      </main>
    </>
  );
}
