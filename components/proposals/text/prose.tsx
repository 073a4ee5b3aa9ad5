import { useTranslations } from 'next-intl';

/** What somebody wrote, paragraph by paragraph, in the direction of its own script. */
export function Prose({ text }: { text: string | null | undefined }) {
  const t = useTranslations('proposals.text');
  const paragraphs = (text ?? '')
    .split(/\n\s*\n|\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (paragraphs.length === 0) return <p className="mute">{t('empty')}</p>;
  return (
    <div className="prose">
      {[...new Set(paragraphs)].map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
