import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaTabs } from '#components/appeals/area-tabs.tsx';
import { AppealsOpen } from '#components/submissions/appeals-open.tsx';
import { AssignSelection } from '#components/submissions/bulk/assign-selection.tsx';
import { SelectSubmissions } from '#components/submissions/bulk/select-submissions.tsx';
import { SubmissionFilters, SubmissionsApplied } from '#components/submissions/submission-filters.tsx';
import { SubmissionsList } from '#components/submissions/submissions-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { getSubmissionsScreen } from '#lib/submissions/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('title') };
}

const path = '/submissions';

/** What waits for whoever reviews comes first; `queue=all` is the page's own word for everything. */
export default async function SubmissionsPage({ searchParams }: PageProps<'/submissions'>) {
  const [t, actor, { queue: told, select, ...others }] = await Promise.all([
    getTranslations('submissions'),
    signedIn(),
    asked(searchParams),
  ]);
  const judging = mayAnywhere(actor, 'review.read');
  const assigns = mayAnywhere(actor, 'review.assign');
  const queue = told ?? (mayAnywhere(actor, 'review.write') ? 'mine' : 'all');
  const { words: known, ignored } = understood(
    getSubmissionsScreen,
    queue === 'all' ? others : { ...others, queue },
  );
  const words: Record<string, string> = { ...known, ...(told && { queue: told }) };
  const sort = known.sort ?? (queue === 'all' ? 'code' : 'deadline');
  const list = await read(getSubmissionsScreen, { ...known, sort } as Parameters<
    typeof getSubmissionsScreen
  >[1]);
  const queues = ['mine', 'all', 'unassigned', 'overdue'] as const;
  const views = queues.map((name) => ({
    href: addressWith(path, { queue: name }),
    label: t(`queues.${name}`),
    current: name === queue,
    ...(name !== 'all' && { count: list[name] }),
  }));
  return (
    <>
      <Head actor={actor} words={known} />
      <AreaTabs actor={actor} current="submissions" />
      <IgnoredWords ignored={ignored} />
      {judging && <Tabs label={t('queues.label')} views={views} />}
      <SubmissionFilters action={path} words={words} choices={list} judging={judging} />
      <SubmissionsApplied action={path} words={words} choices={list} />
      {list.total === 0 ? (
        <Nothing mine={queue === 'mine'} />
      ) : (
        <Found
          list={list}
          words={words}
          sort={sort}
          judging={judging}
          form={assigns && select ? (await formPage(searchParams)).form : null}
          assigns={assigns}
          query={addressWith('', known).slice(1)}
        />
      )}
      {list.appeals.length > 0 && <AppealsOpen appeals={list.appeals} />}
    </>
  );
}

async function Head({ actor, words }: { actor: Actor; words: Record<string, string> }) {
  const t = await getTranslations('submissions');
  return (
    <PageHead title={t('title')} lead={t('lead')}>
      {mayAnywhere(actor, 'submission.export') && <ExportMenu path="/api/v1/submissions" words={words} />}
      {mayAnywhere(actor, 'review.read') && <ButtonLink href={`${path}/leave`}>{t('leave')}</ButtonLink>}
    </PageHead>
  );
}

type FoundProps = Pick<Parameters<typeof SubmissionsList>[0], 'list' | 'words' | 'sort' | 'judging'> &
  Pick<Parameters<typeof AssignSelection>[0], 'form' | 'query'> & { assigns: boolean };

/** The list, with a box before each row while somebody chooses what to ask a reviewer for. */
function Found({ assigns, form, query, list, words, ...shown }: FoundProps) {
  const selecting = form !== null;
  return (
    <>
      {assigns && <SelectSubmissions action={path} words={words} selecting={selecting} />}
      <AssignSelection form={form} query={query} total={list.total}>
        <SubmissionsList
          {...shown}
          list={list}
          words={selecting ? { ...words, select: '1' } : words}
          selecting={selecting}
        />
      </AssignSelection>
    </>
  );
}

async function Nothing({ mine }: { mine: boolean }) {
  const t = await getTranslations('submissions.empty');
  const everything = `${path}?queue=all`;
  if (mine)
    return (
      <EmptyState title={t('mine')} action={<ButtonLink href={everything}>{t('all')}</ButtonLink>}>
        {t('mineLead')}
      </EmptyState>
    );
  return (
    <EmptyState title={t('title')} action={<ButtonLink href={everything}>{t('clear')}</ButtonLink>}>
      {t('lead')}
    </EmptyState>
  );
}
