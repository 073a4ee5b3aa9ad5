import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { DeviceOwner } from '#components/layout/device-owner.tsx';
import { PageFrame } from '#components/layout/page-frame.tsx';
import { ThemeSwitch } from '#components/layout/theme-switch.tsx';
import { initialsOf } from '#components/ui/initials.ts';
import { menuFor } from '#lib/access/menu.ts';
import { env } from '#lib/env.ts';
import { signedIn } from '#lib/http/read.ts';

/** The frame around every page of a signed-in person. Each page asks the policy again for itself. */
export default async function DeskLayout({ children }: LayoutProps<'/'>) {
  const actor = await signedIn();
  const t = await getTranslations('menu');
  const menu = menuFor(actor).map(({ key, href }) => ({ href, label: t(key) }));
  const person = {
    name: actor.name,
    initials: initialsOf(actor.name),
    links: [{ href: '/me', label: t('me') }],
    theme: <ThemeSwitch current={(await cookies()).get('theme')?.value ?? 'system'} />,
    signOut: (
      <form method="post" action="/sign-out">
        <button type="submit" className="link">
          {t('signOut')}
        </button>
      </form>
    ),
  };
  return (
    <PageFrame menu={menu} person={person} demo={env.DEMO === '1'}>
      <DeviceOwner account={actor.accountId ?? null} />
      {children}
    </PageFrame>
  );
}
