import { useTranslations } from 'next-intl';
import { fileFormats } from '#lib/exchange/formats.ts';
import { Icon } from './icon.tsx';

type Props = {
  /** The list's address in the API, which answers with files too. */
  path: string;
  /** What narrows the list: the file holds every row of it. */
  words: Readonly<Record<string, string | undefined>>;
};

/** The list as a file. Opens and closes without script. */
export function ExportMenu({ path, words }: Props) {
  const t = useTranslations('common');
  return (
    <details className="drop as-btn noprint">
      <summary className="btn">
        <Icon name="download" />
        {t('actions.export')}
      </summary>
      <ul className="drop-panel">
        {fileFormats.map((format) => (
          <li key={format}>
            <a href={addressOf(path, words, format)} download>
              {t(`exportAs.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function addressOf(path: string, words: Props['words'], format: string) {
  const { cursor: _cursor, sort: _sort, ...kept } = words;
  const told = Object.entries({ ...kept, format }).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(told as [string, string][])}`;
}
