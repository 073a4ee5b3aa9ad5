import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AdministrationHead } from '#components/accounts/administration-head.tsx';
import { AuditFilters } from '#components/audit/audit-filters.tsx';
import { AuditTable } from '#components/audit/audit-table.tsx';
import { ChainMessage } from '#components/audit/chain-message.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import { listAuditEvents, verifyAuditChain } from '#lib/audit/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';

const path = '/administration/audit';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

/** Who did what: all of it, one's own scope, or one's own acts. */
export default async function AuditPage({ searchParams }: PageProps<'/administration/audit'>) {
  const { verify, ...told } = await asked(searchParams);
  const { words, ignored } = understood(listAuditEvents, told);
  const [t, locale, actor, { items, total, from, next, previous }] = await Promise.all([
    getTranslations('audit'),
    getLocale(),
    signedIn(),
    read(listAuditEvents, words as never),
  ]);
  const mayVerify = mayAnywhere(actor, 'audit.verify');
  const turn = (cursor: string | null) => cursor && addressWith(path, words, { cursor });
  const operations = mayAnywhere(actor, 'operation.read') ? await read(listOperationChoices, {}) : [];
  return (
    <>
      <Head actor={actor} title={t('title')} lead={t('lead')}>
        {mayVerify && (
          <ButtonLink href={addressWith(path, words, { verify: 'chain' })}>{t('verify')}</ButtonLink>
        )}
      </Head>
      {verify && mayVerify && <ChainMessage found={await read(verifyAuditChain, {})} />}
      <IgnoredWords ignored={ignored} />
      <AuditFilters
        words={words}
        operations={operations.map((one) => ({ value: one.id, label: nameOf(one, locale) }))}
      />
      {items.length > 0 ? (
        <>
          <AuditTable events={items} />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={turn(previous)}
            next={turn(next)}
          />
        </>
      ) : (
        <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>
      )}
    </>
  );
}

type HeadProps = { actor: Actor; title: string; lead: string; children: React.ReactNode };

/** Those who keep accounts come here by a tab; everybody else sees their own acts. */
function Head({ actor, children, ...words }: HeadProps) {
  if (!mayAnywhere(actor, 'account.read')) return <PageHead {...words}>{children}</PageHead>;
  return (
    <AdministrationHead view="audit" {...words} seesMails={mayAnywhere(actor, 'mail.read')}>
      {children}
    </AdministrationHead>
  );
}
