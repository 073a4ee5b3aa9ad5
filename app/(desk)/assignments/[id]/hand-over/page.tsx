import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChoosePerson } from '#components/roster/choose-person.tsx';
import { ActHead } from '#components/roster/forms/act-head.tsx';
import { HandOverForm } from '#components/roster/forms/assignment-forms.tsx';
import { givenWords, pathWith } from '#components/roster/roster-address.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { getAssignment } from '#lib/roster/assignments/queries.ts';
import { getPerson, listPeople } from '#lib/roster/people/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignment'))('handOverTitle') };
}

/** First who follows, found by name; then the days. */
export default async function HandOverPage({
  params,
  searchParams,
}: PageProps<'/assignments/[id]/hand-over'>) {
  const { id } = await params;
  const { person, q } = givenWords(await searchParams, ['person', 'q']);
  const [t, assignment] = await Promise.all([
    getTranslations('roster.assignment'),
    read(getAssignment, { id }),
  ]);
  if (!assignment.moves.includes('hand_over')) forbidden();
  const here = `/assignments/${id}/hand-over`;
  const head = <ActHead assignment={assignment} title={t('handOverTitle')} lead={t('handOverLead')} />;
  if (!person) {
    const { items } = await read(listPeople, { limit: 20, ...(q && { q }) });
    return (
      <>
        {head}
        <ChoosePerson
          title={t('whoFollows')}
          people={items.filter((it) => it.id !== assignment.personId)}
          q={q}
          action={here}
          keep={{}}
          hrefOf={(successor) => pathWith(here, { person: successor })}
          addHref={pathWith('/people/new', { successor: id })}
        />
      </>
    );
  }
  const [{ form, value }, successor] = await Promise.all([
    formPage(searchParams),
    read(getPerson, { id: person }),
  ]);
  return (
    <>
      {head}
      <HandOverForm form={form} value={value} assignment={assignment} successor={successor} today={today()} />
    </>
  );
}
