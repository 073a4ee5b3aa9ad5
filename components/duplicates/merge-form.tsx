import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { fullName, languageName, languageNames } from '#components/roster/words.ts';
import { Button } from '#components/ui/button.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { type Chosen, type ComparedPerson, chosen } from '#lib/roster/duplicates/schema.ts';

type Pair = { a: ComparedPerson; b: ComparedPerson };
type Props = { form: FormPage; pair: Pair };

/** Field by field, both records beside each other; the first one stays, as there is more of it. */
export function MergeForm({ form, pair }: Props) {
  const t = useTranslations('duplicates');
  const [kept, merged] = pair.b.assignments > pair.a.assignments ? [pair.b, pair.a] : [pair.a, pair.b];
  return (
    <>
      <Form {...form} action="/people/merges" to="/people/{id}">
        <input type="hidden" name="keptId" value={kept.id} />
        <input type="hidden" name="mergedId" value={merged.id} />
        <Table label={t('comparing')} records>
          <TableHead>
            <ColumnHead>{t('field')}</ColumnHead>
            <ColumnHead>{`${t('stays')}: ${fullName(kept)}`}</ColumnHead>
            <ColumnHead>{`${t('second')}: ${fullName(merged)}`}</ColumnHead>
          </TableHead>
          <TableBody>
            {chosen.map((name) => (
              <Field key={name} name={name} kept={kept} merged={merged} />
            ))}
            <Both term={t('contacts')} kept={<Contacts of={kept} />} merged={<Contacts of={merged} />} />
            <Both
              term={t('history')}
              kept={t('assignments', { count: kept.assignments })}
              merged={t('assignments', { count: merged.assignments })}
            />
          </TableBody>
        </Table>
        <p className="mt-4">
          <Button tone="primary">{t('merge')}</Button>
        </p>
      </Form>
      <Form {...form} back={null} action="/people/distinctions" to="/people/duplicates" className="mt-4">
        <input type="hidden" name="a" value={kept.id} />
        <input type="hidden" name="b" value={merged.id} />
        <Button>{t('distinct')}</Button>
      </Form>
    </>
  );
}

type FieldProps = { name: Chosen; kept: ComparedPerson; merged: ComparedPerson };

function Field({ name, kept, merged }: FieldProps) {
  const t = useTranslations('duplicates');
  const said = useSaid();
  const [one, other] = [said(name, kept), said(name, merged)];
  if (one === other) return <Both term={t(`fields.${name}`)} kept={one} merged={t('same')} />;
  const side = (value: 'kept' | 'merged', text: string) => (
    <label className="chk">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={value === (kept[name] ? 'kept' : 'merged')}
      />
      <span>{text}</span>
    </label>
  );
  return <Both term={t(`fields.${name}`)} kept={side('kept', one)} merged={side('merged', other)} />;
}

function Both({ term, kept, merged }: { term: string; kept: ReactNode; merged: ReactNode }) {
  const t = useTranslations('duplicates');
  return (
    <TableRow>
      <RowHead>{term}</RowHead>
      <Cell label={t('stays')}>{kept}</Cell>
      <Cell label={t('second')}>{merged}</Cell>
    </TableRow>
  );
}

function Contacts({ of: { contacts } }: { of: ComparedPerson }) {
  return contacts.map(({ kind, value }) => (
    <bdi className="ltr block" key={`${kind} ${value}`}>
      {value}
    </bdi>
  ));
}

function useSaid() {
  const t = useTranslations('duplicates');
  const locale = useLocale();
  return (name: Chosen, person: ComparedPerson): string => {
    if (name === 'languages') return languageNames(locale, person.languages) || t('empty');
    if (name === 'preferredLanguage') return languageName(locale, person.preferredLanguage);
    if (name === 'organisationId') return person.organisation ?? t('empty');
    return person[name] ?? t('empty');
  };
}
