import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { Actor } from '#lib/access/actor.ts';

/** For whoever is signed in and holds no grant for the roster: whom to ask, and what is theirs meanwhile. */
export async function NoAccessYet({ actor }: { actor: Actor }) {
  const t = await getTranslations('home');
  const clears = actor.grants.some(({ role }) => role === 'clearing_focal_point');
  return (
    <>
      <PageHead title={t('welcome', { name: actor.name })} />
      <EmptyState
        title={t(clears ? 'clearingTitle' : 'noAccessTitle')}
        action={<ButtonLink href="/me">{t('ownPage')}</ButtonLink>}
      >
        {t(clears ? 'clearing' : 'noAccess')}
      </EmptyState>
    </>
  );
}
