import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdministrationHead } from '#components/accounts/administration-head.tsx';
import { InvitationTable } from '#components/accounts/invitation-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { listInvitations } from '#lib/accounts/queries.ts';
import { invitationStates } from '#lib/accounts/schema.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';

const path = '/administration/invitations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('invitations.title') };
}

export default async function InvitationsPage({ searchParams }: PageProps<'/administration/invitations'>) {
  const { problem: _, ...told } = await asked(searchParams);
  const { words, ignored } = understood(listInvitations, told);
  const [t, common, actor, { form }, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('accounts'),
    getTranslations('common'),
    signedIn(),
    formPage(searchParams),
    read(listInvitations, { sort: '-created', ...words } as never),
  ]);
  const state = invitationStates.find((known) => known === words.state);
  const said = [
    ...(words.q ? [common('quoted', { words: words.q })] : []),
    ...(state ? [t(`invitations.states.${state}`)] : []),
  ];
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  return (
    <>
      <AdministrationHead
        view="invitations"
        title={t('invitations.title')}
        lead={t('invitations.lead')}
        seesMails={mayAnywhere(actor, 'mail.read')}
      >
        <ButtonLink href={`${path}/new`} tone="primary" icon="plus">
          {t('invitations.new')}
        </ButtonLink>
      </AdministrationHead>
      <RefusedAct form={form} />
      <IgnoredWords ignored={ignored} />
      <Filters
        action={path}
        label={t('invitations.title')}
        search={
          <Field name="q" type="search" label={t('list.search')} defaultValue={words.q} className="grow" />
        }
      >
        <SelectField
          name="state"
          label={t('invitations.state')}
          empty={t('invitations.everyState')}
          defaultValue={words.state ?? ''}
          options={invitationStates.map((state) => ({
            value: state,
            label: t(`invitations.states.${state}`),
          }))}
          className="f2"
        />
      </Filters>
      <PrintedFilters said={said} />
      {items.length > 0 ? (
        <>
          <InvitationTable invitations={items} form={form} />
          <Pager
            summary={t('invitations.range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t('invitations.none')}>{t('invitations.noneLead')}</EmptyState>
      )}
    </>
  );
}
