import { useLocale, useTranslations } from 'next-intl';
import { FieldError } from '#components/ui/field-error.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { UpdateState } from '#components/updates/update-state.tsx';
import { type UpdateStep, updateSteps } from '#db/enums.ts';
import type { Candidates } from '#lib/digests/candidates.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { said } from '#lib/digests/said.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Candidate = Candidates['updates'][number];
type Props = { digest: Candidates; form: FormPage; chosen: readonly string[] };

const longest = 180;
const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')} …` : text;

/** One tick for each part of each update that says something. */
export function PickForm({ digest, form, chosen }: Props) {
  const t = useTranslations('digests.pick');
  const here = `/digests/${digest.id}`;
  return (
    <Form {...form} action={`${here}/picks`} to={here} labels={{ picks: t('parts') }}>
      <ul className="digest-picks" id="f-picks">
        {digest.updates.map((update) => (
          <Update key={update.id} update={update} chosen={chosen} />
        ))}
      </ul>
      <FieldError name="picks" />
      <FormActions label={t('take')} cancelHref={here} />
    </Form>
  );
}

function Update({ update, chosen }: { update: Candidate; chosen: readonly string[] }) {
  const t = useTranslations('digests.pick');
  const locale = useLocale();
  const { id, code, operation, status, number } = update;
  return (
    <li>
      <div>
        <span className="b block">{operation ? nameOf(operation, locale) : t('global')}</span>
        <span className="sm mute block">
          {periodIn(update, fullLocale(locale))}
          {', '}
          <Link href={`/updates/${id}`}>
            <span className="ltr">{code}</span>
          </Link>
          {', '}
          {t('version', { number })}
        </span>
        <span className="sm">
          <UpdateState status={status} />
        </span>
      </div>
      <div>
        {updateSteps.map((step) => (
          <Part key={step} update={update} step={step} chosen={chosen.includes(`${id}:${step}`)} />
        ))}
      </div>
    </li>
  );
}

type PartProps = { update: Candidate; step: UpdateStep; chosen: boolean };

function Part({ update: { id, content, picked }, step, chosen }: PartProps) {
  const t = useTranslations('digests.pick');
  const terms = useTranslations('terms.updateStep');
  const rows = content.figures?.rows;
  const figures = Array.isArray(rows) ? rows.length : 0;
  const { title, text } = said(step, content[step] ?? {});
  const words = step === 'figures' ? figures > 0 && t('figures', { count: figures }) : (title ?? text);
  if (!words) return null;
  const told = step === 'figures' ? words : shortened([title, text].filter(Boolean).join('. '));
  if (picked.includes(step))
    return (
      <p className="chk mute">
        <Icon name="check" />
        <span>
          {terms(step)} <span className="say">{t('picked')}</span>
        </span>
      </p>
    );
  return (
    <label className="chk">
      <input type="checkbox" name="picks" value={`${id}:${step}`} defaultChecked={chosen} />
      <span>
        {terms(step)}
        <span className="say" dir="auto">
          {told}
        </span>
      </span>
    </label>
  );
}
