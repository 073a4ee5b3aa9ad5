import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type Part, PartColumns } from '#components/exchange/mapping-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { importKinds } from '#db/enums.ts';
import { mayAnywhere } from '#lib/access/actor.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { getImport, getImportSheets } from '#lib/imports/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports.map'))('title') };
}

/** The part that is asked for, else the first of which something is open. */
const chosen = (parts: readonly Part[], known: string | undefined) =>
  parts.find(({ part }) => part === known) ??
  parts.find(({ open, missing }) => open.length + missing.length > 0) ??
  parts[0];

/** Which column is which, one sheet after the other, until nothing is open. */
export default async function ColumnsPage({ params, searchParams }: PageProps<'/imports/[id]/columns'>) {
  if (!mayAnywhere(await signedIn(), 'import.map')) forbidden();
  const { id } = await params;
  const { part: wanted, sheet, headerRow } = await asked(searchParams);
  const found = await read(getImport, { id });
  const known = importKinds.find((each) => each === wanted);
  const [t, imports, { form, values }, { parts, sheets, unused }] = await Promise.all([
    getTranslations('imports.map'),
    getTranslations('imports'),
    formPage(searchParams),
    read(getImportSheets, { id, part: known, ...(known && { sheet, headerRow: headerRow || undefined }) }),
  ]);
  const part = chosen(parts, known);
  const said = form.back ? values('columns') : [];
  return (
    <>
      <PageHead
        title={t('title')}
        lead={<bdi>{t('lead', { file: found.fileName })}</bdi>}
        crumbs={[{ href: '/imports', label: imports('title') }]}
        here={imports(`kinds.${found.kind}`)}
      />
      {parts.length > 1 && (
        <Tabs
          label={t('parts')}
          views={parts.map((each) => ({
            href: `/imports/${id}/columns?part=${each.part}`,
            label: imports(`kinds.${each.part}`),
            count: each.open.length,
            current: each.part === part?.part,
          }))}
        />
      )}
      {unused.length > 0 && (
        <p className="note mt-2">{imports('one.unusedSheets', { sheets: unused.join(', ') })}</p>
      )}
      {part ? (
        <PartColumns id={id} form={form} part={part} sheets={sheets} said={said} />
      ) : (
        <p className="mt-4">
          {t('closed')} <Link href={`/imports/${id}`}>{found.fileName}</Link>
        </p>
      )}
    </>
  );
}
