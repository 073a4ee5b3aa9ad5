import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { Button } from '#components/ui/button.tsx';
import { safePath } from '#lib/http/safe-path.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('link.title') };
}

/** Where the link of a mail leads: nothing happens before somebody presses the button. */
export default async function LinkPage({ params, searchParams }: PageProps<'/sign-in/link/[token]'>) {
  const [t, { token }, { next }] = [await getTranslations('auth.link'), await params, await searchParams];
  return (
    <Door title={t('title')} lead={t('lead')}>
      <form action="/sign-in/enter" method="post">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={safePath(next)} />
        <p className="my-4">
          <Button tone="primary" full>
            {t('enter')}
          </Button>
        </p>
      </form>
    </Door>
  );
}
