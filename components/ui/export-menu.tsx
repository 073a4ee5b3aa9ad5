import { useTranslations } from 'next-intl';
import { fileFormats } from '#lib/exchange/formats.ts';
import { Icon } from './icon.tsx';

type List = {
  /** The list's address in the API, which answers with files too. */
  path: string;
  /** What narrows the list: the file holds every row of it. */
  words: Readonly<Record<string, string | undefined>>;
};

type Props = List & {
  /** A second list that belongs to the same page; then each says what it holds. */
  also?: { title: string; other: List & { title: string } } | undefined;
  /** Beside the heading of a section: words in place of the button. */
  quiet?: string;
};

/** A list as a file. Opens and closes without script. */
export function ExportMenu({ path, words, also, quiet }: Props) {
  const t = useTranslations('common');
  return (
    <details className={quiet ? 'drop as-link noprint' : 'drop as-btn noprint'}>
      <summary className={quiet ? undefined : 'btn'}>
        {!quiet && <Icon name="download" />}
        {quiet ?? t('actions.export')}
      </summary>
      <div className="drop-panel">
        <Formats path={path} words={words} title={also?.title} />
        {also && <Formats {...also.other} />}
      </div>
    </details>
  );
}

function Formats({ path, words, title }: List & { title?: string | undefined }) {
  const t = useTranslations('common');
  return (
    <>
      {title && <p className="drop-title">{title}</p>}
      <ul {...(title && { 'aria-label': title })}>
        {fileFormats.map((format) => (
          <li key={format}>
            <a href={addressOf(path, words, format)} download>
              {t(`exportAs.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function addressOf(path: string, words: List['words'], format: string) {
  const { cursor: _cursor, sort: _sort, ...kept } = words;
  const told = Object.entries({ ...kept, format }).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(told as [string, string][])}`;
}
