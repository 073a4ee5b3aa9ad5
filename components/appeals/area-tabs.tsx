import { useTranslations } from 'next-intl';
import { Tabs } from '#components/ui/tabs.tsx';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';

/** The lists of the area, in the order of the work. A page of the area adds its line when it exists. */
const lists = [
  { key: 'appeals', href: '/appeals', action: 'appeal.read' },
  { key: 'proposals', href: '/proposals', action: 'proposal.read' },
  { key: 'submissions', href: '/submissions', action: 'submission.read' },
  { key: 'funding', href: '/funding', action: 'flow.read' },
  { key: 'deadlines', href: '/calendar', action: 'proposal.read' },
] as const satisfies readonly { key: string; href: string; action: Action }[];

type Props = { actor: Actor; current: (typeof lists)[number]['key'] };

/** From one list of appeals and proposals to the next, as far as this reader may. */
export function AreaTabs({ actor, current }: Props) {
  const t = useTranslations('proposals.area');
  const views = lists
    .filter(({ action }) => mayAnywhere(actor, action))
    .map(({ key, href }) => ({ href, label: t(key), current: key === current }));
  return views.length > 1 && <Tabs label={t('label')} views={views} />;
}
