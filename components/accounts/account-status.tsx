import { useTranslations } from 'next-intl';
import { Status } from '#components/ui/status.tsx';
import type { AccountStatus as Value } from '#db/enums.ts';

export function AccountStatus({ status, chip }: { status: Value; chip?: boolean }) {
  const t = useTranslations('accounts.status');
  const active = status === 'active';
  return (
    <Status
      tone={active ? 'success' : 'critical'}
      icon={active ? 'check' : 'refused'}
      {...(chip && { chip })}
    >
      {t(status)}
    </Status>
  );
}
