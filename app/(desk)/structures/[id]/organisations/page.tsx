import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AgencyForm, MemberForm } from '#components/structures/organisation-forms.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getStructure } from '#lib/structures/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('structures'))('organisations.title') };
}

/** A lead agency or a member; with `?agency=` or `?member=` the days of one that is there. */
export default async function StructureOrganisationsPage(props: PageProps<'/structures/[id]/organisations'>) {
  const { id } = await props.params;
  const words = await asked(props.searchParams);
  const structure = await read(getStructure, { id });
  if (!structure.may.edit) forbidden();
  const agency = structure.agencies.find((it) => it.id === words.agency);
  const member = structure.memberships.find((it) => it.id === words.member);
  if ((words.agency && !agency) || (words.member && !member)) notFound();
  const [t, locale, { form, value }, choices] = await Promise.all([
    getTranslations('structures'),
    getLocale(),
    formPage(props.searchParams),
    read(listOrganisationChoices, {}),
  ]);
  const name = nameOf(structure, locale);
  const crumbs = [
    { href: '/structures', label: t('title') },
    { href: `/structures/${id}`, label: name },
  ];
  const changed = (agency ?? member)?.organisation;
  const title = changed
    ? t('organisations.changeOne', { name: shortNameOf(changed, locale) })
    : t('organisations.addTo', { name });
  const organisations = choices.map((it) => ({ value: it.id, label: shortNameOf(it, locale) }));
  const common = { form, value, structureId: id, organisations, today: today() };
  const kind = (to: 'agency' | 'member') => ({
    href: `/structures/${id}/organisations?as=${to}`,
    label: t(to === 'agency' ? 'organisations.asAgency' : 'organisations.asMember'),
    current: (words.as === 'member') === (to === 'member'),
  });
  return (
    <>
      <PageHead title={title} crumbs={crumbs} here={t('organisations.title')} />
      {!changed && <Tabs label={t('organisations.part')} views={[kind('agency'), kind('member')]} />}
      {member || (!agency && words.as === 'member') ? (
        <MemberForm {...common} member={member} />
      ) : (
        <AgencyForm {...common} agency={agency} />
      )}
    </>
  );
}
