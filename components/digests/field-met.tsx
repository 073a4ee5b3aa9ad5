import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import type { Meeting, WordField } from '#lib/digests/meeting.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { WordDiff } from './word-diff.tsx';

type Props = {
  field: WordField;
  language: FullLocale;
  /** "Text in French". */
  label: string;
  met: Meeting;
  /** Whoever was faster; null where nobody knows. */
  who: string | null;
};

/** Above the box of a field that somebody else changed meanwhile: what they wrote, and whose words are to stand. */
export function FieldMet({ field, language, label, met, who }: Props) {
  const t = useTranslations('digests.met');
  const name = who ?? t('somebody');
  if (met.changed === 'theirs') return <p className="sm mute">{t('taken', { label, who: name })}</p>;
  if (met.changed !== 'both') return null;
  return (
    <div className="met">
      <p className="lab">{t('both', { label })}</p>
      <p className="xs mute">{t('theirs', { who: name })}</p>
      <WordDiff before={met.was} after={met.theirs} language={language} />
      <p className="xs mute">{t('mine')}</p>
      <WordDiff before={met.was} after={met.mine} language={language} />
      <ChoiceField
        name={`keep${field.charAt(0).toUpperCase()}${field.slice(1)}`}
        label={t('choose')}
        stacked
        options={[
          { value: 'on', label: t('keepTheirs', { who: name }) },
          { value: '', label: t('keepMine') },
        ]}
        chosen={['']}
      />
    </div>
  );
}
