import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';
import { type Survey, type SurveyAnswer, surveySections } from '#lib/survey/schema.ts';

type Form = z.output<typeof Survey>['forms'][number];

/** One structure's form: its sections as tables, in the order in which the survey asks. */
export function SurveyForm({ form }: { form: Form }) {
  const t = useTranslations('survey');
  const locale = useLocale();
  const asked = surveySections.filter((section) => form.answers.some((one) => one.section === section));
  return (
    <>
      <Section
        title={nameOf(form.structure, locale)}
        note={<Link href={`/structures/${form.structure.id}`}>{t('edit')}</Link>}
      >
        <p>{t('counts', { answered: form.answered, missing: form.missing })}</p>
      </Section>
      {asked.map((section) => (
        <Section key={section} title={t(`sections.${section}`)} heading="h3">
          <AnswerTable
            label={`${nameOf(form.structure, locale)}, ${t(`sections.${section}`)}`}
            answers={form.answers.filter((one) => one.section === section)}
          />
        </Section>
      ))}
    </>
  );
}

function AnswerTable({ label, answers }: { label: string; answers: readonly SurveyAnswer[] }) {
  const t = useTranslations('survey');
  const locale = useLocale();
  return (
    <Table label={label} records>
      <TableHead>
        <ColumnHead>{t('question')}</ColumnHead>
        <ColumnHead>{t('answer')}</ColumnHead>
        <ColumnHead>{t('code')}</ColumnHead>
      </TableHead>
      <TableBody>
        {answers.map((answer) => (
          <TableRow key={`${answer.code} ${answer.of?.nameEn ?? ''}`}>
            <RowHead>
              {t(`questions.${questionOf(answer.code)}`)}
              {answer.of && (
                <>
                  <br />
                  <span className="mute sm">{nameOf(answer.of, locale)}</span>
                </>
              )}
            </RowHead>
            <Cell label={t('answer')}>
              <Values answer={answer} />
            </Cell>
            <Cell label={t('code')} className="mute xs ltr">
              {answer.code}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Values({ answer: { values, coded, missing } }: { answer: SurveyAnswer }) {
  const t = useTranslations('survey');
  if (missing)
    return (
      <Status tone="warning" icon="triangle">
        {t('missing')}
      </Status>
    );
  if (values.length === 0) return <span className="mute">{t('notAsked')}</span>;
  if (!coded) return <bdi>{values.join(', ')}</bdi>;
  return values.map((value) => (
    <span key={value} className="block">
      {t(`codes.${value as 'Y'}`)} <span className="mute xs ltr">{value}</span>
    </span>
  ));
}

type Question = Parameters<ReturnType<typeof useTranslations<'survey.questions'>>>[0];

/** The form numbers what it repeats: `CL_LeadsType2` asks what `CL_LeadsType` says. */
const questionOf = (code: string) => code.replace(/\d$/, '') as Question;
