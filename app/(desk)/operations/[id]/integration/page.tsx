import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { IntegrationChecklist } from '#components/operations/integration-checklist.tsx';
import { IntegrationForm } from '#components/operations/integration-form.tsx';
import { IntegrationHistory } from '#components/operations/integration-history.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { type Ignored, understood } from '#lib/http/understood.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getIntegration } from '#lib/operations/integration-queries.ts';
import type { IntegrationShown } from '#lib/operations/integration-schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('integration.title') };
}

/** The checklist with its history; with `?item=` a new answer to one, with `?check=` the correction of one. */
export default async function IntegrationPage(props: PageProps<'/operations/[id]/integration'>) {
  const { id } = await props.params;
  const {
    words: { asOf, item, check },
    ignored,
  } = understood(getIntegration, await asked(props.searchParams));
  const shown = await read(getIntegration, { id, asOf });
  const edited = shown.items.find(
    (it) => it.item === item || it.history.some((answer) => answer.id === check),
  );
  if ((item || check) && !edited) notFound();
  if (edited && !shown.may.edit) forbidden();
  return edited ? (
    <EditIntegration {...props} shown={shown} edited={edited} check={check} />
  ) : (
    <ShowIntegration shown={shown} asOf={asOf} ignored={ignored} />
  );
}

type Edited = PageProps<'/operations/[id]/integration'> & {
  shown: IntegrationShown;
  edited: IntegrationShown['items'][number];
  check: string | undefined;
};

async function EditIntegration({ shown, edited, check, searchParams }: Edited) {
  const [t, terms, locale, { form, value }] = await Promise.all([
    getTranslations('operations'),
    getTranslations('terms.integrationItem'),
    getLocale(),
    formPage(searchParams),
  ]);
  const { operation } = shown;
  const crumbs = [
    { href: '/operations', label: t('title') },
    { href: `/operations/${operation.id}`, label: nameOf(operation, locale) },
    { href: `/operations/${operation.id}/integration`, label: t('integration.title') },
  ];
  return (
    <>
      <PageHead
        title={t('integration.itemOf', { code: operation.code, item: terms(edited.item) })}
        lead={check ? t('integration.correctLead') : t('integration.answerLead')}
        crumbs={crumbs}
        here={check ? t('integration.correct') : t('integration.answerNew')}
      />
      <IntegrationForm
        form={form}
        value={value}
        operationId={operation.id}
        item={edited.item}
        check={edited.history.find((it) => it.id === check)}
        today={today()}
      />
    </>
  );
}

type Shown = { shown: IntegrationShown; asOf: string | undefined; ignored: readonly Ignored[] };

async function ShowIntegration({ shown, asOf, ignored }: Shown) {
  const [t, locale] = [await getTranslations('operations'), await getLocale()];
  const { operation, items, may } = shown;
  const path = `/operations/${operation.id}/integration`;
  const crumbs = [
    { href: '/operations', label: t('title') },
    { href: `/operations/${operation.id}`, label: nameOf(operation, locale) },
  ];
  return (
    <>
      <PageHead
        title={t('integration.of', { name: nameOf(operation, locale) })}
        lead={t('integration.lead')}
        crumbs={crumbs}
        here={t('integration.title')}
      >
        <ButtonLink href="/operations/integration">{t('integration.compare')}</ButtonLink>
      </PageHead>
      <IgnoredWords ignored={ignored} />
      <Filters
        action={path}
        label={t('asOfForm')}
        asOf={
          <DateField name="asOf" label={t('filters.asOf')} defaultValue={asOf ?? today()} className="asof" />
        }
      />
      <IntegrationChecklist
        items={items}
        answerHref={may.edit ? (item) => `${path}?item=${item}` : undefined}
      />
      <IntegrationHistory
        items={items}
        day={shown.asOf}
        correctHref={may.edit ? (check) => `${path}?check=${check}` : undefined}
      />
    </>
  );
}
