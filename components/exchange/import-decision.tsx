import { useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { DecisionBar } from '#components/ui/decision-bar.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { changesIn, type ImportShown } from './import-table.tsx';
import { WithReasons } from './with-reasons.tsx';

type Props = { form: FormPage; found: ImportShown };

/** What happens with the file: imported as a whole, or not at all. */
export function ImportDecision({ form, found }: Props) {
  const t = useTranslations('imports.one');
  const { id, counts } = found;
  const path = `/imports/${id}`;
  const changes = changesIn(counts);
  const worthIt = changes > 0 || (counts.confirmed ?? 0) > 0;
  const { left = 0 } = counts;
  return (
    <DecisionBar label={t('bar')} context={<Context counts={counts} />}>
      <WithReasons found={found} />
      <ActForm form={{ ...form, formKey: `${form.formKey}-d` }} action={`${path}/discard`} to={path}>
        {t('discard')}
      </ActForm>
      {left > 0 && (
        <ActForm
          form={{ ...form, formKey: `${form.formKey}-r` }}
          action={`${path}/apply`}
          values={{ replaces: 'on' }}
          to={path}
        >
          {t('replace', { count: left })}
        </ActForm>
      )}
      {worthIt && (
        <ActForm form={form} action={`${path}/apply`} to={path} tone="primary">
          {changes > 0 ? t('apply', { count: changes }) : t('applyDate')}
        </ActForm>
      )}
    </DecisionBar>
  );
}

function Context({ counts }: Pick<ImportShown, 'counts'>) {
  const t = useTranslations('imports.one');
  const changes = changesIn(counts);
  if (changes === 0)
    return (
      <>
        <b className="b">{t('nothing')}</b>{' '}
        {(counts.confirmed ?? 0) > 0 && <span className="mute">{t('confirm')}</span>}
      </>
    );
  const { new: made = 0, changed = 0, gone = 0 } = counts;
  return (
    <>
      <b className="b">{t('ready', { count: changes })}</b>{' '}
      <span className="mute">{t('readyDetail', { new: made, changed, gone })}</span>
    </>
  );
}

/** An import of records is taken back as a whole, where nobody changed them since. */
export function ImportUndo({ form, found: { id } }: Props) {
  const t = useTranslations('imports.one');
  const path = `/imports/${id}`;
  return (
    <DecisionBar label={t('bar')} context={t('undoHint')}>
      <ActForm
        form={{ ...form, formKey: `${form.formKey}-u` }}
        action={`${path}/undo`}
        to={path}
        tone="danger"
      >
        {t('undo')}
      </ActForm>
    </DecisionBar>
  );
}
