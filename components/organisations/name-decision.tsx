import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Button } from '#components/ui/button.tsx';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { Section } from '#components/ui/section.tsx';
import { percent } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationName } from '#lib/organisations/names/schema.ts';

type Named = { id: string; nameEn: string; nameFr: string };
type Props = {
  form: FormPage;
  value: (name: string, stored?: string) => string;
  found: z.output<typeof OrganisationName>;
  organisations: readonly Named[];
  types: readonly Named[];
};

const path = '/organisations/matching';
/** From here on the most alike is chosen before anybody looks; it still takes a person to say so. */
const sure = 0.6;

/** Which organisation a name means: one that is known, a new one, or none; or, once decided, the way back. */
export function NameDecision(props: Props) {
  const t = useTranslations('organisations.matching.one');
  const { found } = props;
  if (found.status !== 'waiting') return <Decided {...props} />;
  return (
    <>
      <Section title={t('which')}>
        <Decision {...props} decision="match">
          <MatchFields {...props} />
          <p className="mt-4">
            <Button tone="primary">{t('match')}</Button>
          </p>
        </Decision>
      </Section>
      <Section title={t('new')}>
        <Decision {...props} decision="create">
          <NewFields {...props} />
          <p className="mt-4">
            <Button>{t('create')}</Button>
          </p>
        </Decision>
      </Section>
      <Section title={t('not')}>
        <Decision {...props} decision="none">
          <p className="note">{t('notWhy')}</p>
          <p className="mt-4">
            <Button>{t('dismiss')}</Button>
          </p>
        </Decision>
      </Section>
    </>
  );
}

type DecisionProps = Props & { decision: 'match' | 'create' | 'none'; children: React.ReactNode };

/** Three forms stand on the page: what was refused is said in the one that was sent. */
function Decision({ form, value, found, decision, children }: DecisionProps) {
  const t = useTranslations('organisations.matching.one');
  const sent = value('decision', 'match') === decision;
  return (
    <Form
      {...form}
      {...(!sent && { back: null })}
      action={`/organisation-names/${found.id}/decision`}
      to={path}
      labels={{
        organisationId: t('suggested'),
        nameEn: t('nameEn'),
        nameFr: t('nameFr'),
        typeCode: t('type'),
      }}
    >
      <input type="hidden" name="version" value={found.version} />
      <input type="hidden" name="decision" value={decision} />
      {children}
    </Form>
  );
}

function MatchFields({ value, found: { suggestions }, organisations }: Props) {
  const t = useTranslations('organisations.matching.one');
  const locale = useLocale();
  const [best] = suggestions;
  const alike: Option[] = suggestions.map((each) => ({
    value: each.id,
    label: `${nameOf(each, locale)} (${t('likeness', { percent: percent(each.likeness, locale) })})`,
  }));
  const others: Option[] = organisations
    .filter(({ id }) => !suggestions.some((each) => each.id === id))
    .map((each) => ({ value: each.id, label: nameOf(each, locale) }));
  return (
    <FieldGrid>
      <SelectField
        name="organisationId"
        className="wide"
        label={t('suggested')}
        empty={t('choose')}
        options={[...alike, ...others]}
        defaultValue={value('organisationId', best && best.likeness >= sure ? best.id : '')}
      />
    </FieldGrid>
  );
}

function NewFields({ value, found, types }: Props) {
  const t = useTranslations('organisations.matching.one');
  const locale = useLocale();
  return (
    <FieldGrid>
      <Field name="nameEn" label={t('nameEn')} defaultValue={value('nameEn', found.name)} />
      <Field name="nameFr" label={t('nameFr')} defaultValue={value('nameFr', found.name)} />
      <SelectField
        name="typeCode"
        label={t('type')}
        empty={t('chooseType')}
        options={types.map((each) => ({ value: each.id, label: nameOf(each, locale) }))}
        defaultValue={value('typeCode')}
      />
    </FieldGrid>
  );
}

function Decided({ form, found }: Props) {
  const t = useTranslations('organisations.matching.one');
  const locale = useLocale();
  const { id, version, organisation } = found;
  return (
    <>
      <Message tone="info">
        {organisation ? (
          <Link href={`/organisations/${organisation.id}`}>
            {t('decided', { name: nameOf(organisation, locale) })}
          </Link>
        ) : (
          t('decidedNone')
        )}
      </Message>
      <Form {...form} action={`/organisation-names/${id}/reopen`} to={`${path}?name=${id}`}>
        <input type="hidden" name="version" value={version} />
        <p className="note mt-4">{t('reopenWhy')}</p>
        <p className="mt-4">
          <Button>{t('reopen')}</Button>
        </p>
      </Form>
    </>
  );
}
