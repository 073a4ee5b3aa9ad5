import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Pipeline } from '#components/submissions/pipeline.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { getAppealRules } from '#lib/appeals/rules-queries.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { getSubmissionsScreen } from '#lib/submissions/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions.pipeline'))('title') };
}

/** What is asked of one appeal, step by step, against its envelope. The path names the appeal, whatever the address says. */
export default async function PipelinePage({ params, searchParams }: PageProps<'/appeals/[id]/proposals'>) {
  const { id } = await params;
  const [actor, appeal, { appeal: _, select, ...told }] = await Promise.all([
    signedIn(),
    read(getAppealRules, { id }),
    asked(searchParams),
  ]);
  const { words, ignored } = understood(getSubmissionsScreen, told);
  const sort = words.sort ?? 'code';
  const filter = { ...words, sort, appeal: id, limit: 100 } as Parameters<typeof getSubmissionsScreen>[1];
  const list = await read(getSubmissionsScreen, filter);
  const assigns = mayAnywhere(actor, 'review.assign');
  const form = assigns && select ? (await formPage(searchParams)).form : null;
  return (
    <Pipeline
      appeal={appeal}
      list={list}
      words={words}
      sort={sort}
      judging={mayAnywhere(actor, 'review.read')}
      selection={assigns ? { form } : null}
      ignored={<IgnoredWords ignored={ignored} />}
    />
  );
}
