import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { FieldError } from '#components/ui/field-error.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { recommendations } from '#db/enums.ts';
import { moment, scoreIn } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

type Room = NonNullable<SubmissionScreen['room']>;
type Criterion = Room['criteria'][number];
type Review = Room['reviews'][number];
type Stored = (name: string, stored?: string | number | null) => string;

type Props = {
  submission: SubmissionScreen;
  room: Room;
  form: FormPage;
  /** What a field shows: refused words, or stored ones. */
  value: Stored;
};

/** Scores of all who review, one's own to be given: half-done is saved, finished when every criterion has one. */
export function Scoring({ submission, room, form, value }: Props) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const own = room.reviews.find((review) => review.own) ?? room.reviews.find((review) => review.standsIn);
  const writes = room.may.write && !submission.conflict && submission.status === 'in_review';
  const table = <ScoreTable room={room} own={own} writes={writes} value={value} />;
  const note = own?.version ? t('saved', { when: moment(own.updatedAt, locale) }) : undefined;
  const labels = Object.fromEntries(room.criteria.map((it) => [`score.${it.id}`, nameOf(it, locale)]));
  return (
    <Section title={t('scoring')} id="scoring" {...(note && { note })}>
      {writes ? (
        <Form
          {...form}
          action={`/submissions/${submission.id}/reviews`}
          to={`${form.from}#scoring`}
          labels={labels}
        >
          {own?.standsIn && <StandIn review={own} />}
          {table}
          <OwnWords own={own} value={value} />
          <div className="acts mt-4">
            <Button>{t('save')}</Button>
            <Button name="finish" value="on" icon="check">
              {t('finish')}
            </Button>
          </div>
          {own?.finishedAt && <p className="note mt-2">{t('asFinished')}</p>}
        </Form>
      ) : (
        <>
          {table}
          {!submission.conflict && <p className="note mt-2">{t('scoringClosed')}</p>}
        </>
      )}
      <OthersWords reviews={room.reviews.filter((review) => review !== own)} />
    </Section>
  );
}

/** Whose review it is, where one writes it for somebody who is away. */
function StandIn({ review: { reviewerId, reviewer } }: { review: Review }) {
  const t = useTranslations('submissions.one');
  return (
    <>
      <input type="hidden" name="reviewerId" value={reviewerId} />
      <p className="note mb-2">{t('standsIn', { name: reviewer ?? '' })}</p>
    </>
  );
}

type TableProps = { room: Room; own: Review | undefined; writes: boolean; value: Stored };

function ScoreTable({ room, own, writes, value }: TableProps) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const others = room.reviews.filter((review) => review !== own && review.version !== null);
  const whole = room.criteria.reduce((sum, { weight }) => sum + Number(weight), 0);
  return (
    <Table label={t('scoring')} tight middle records>
      <TableHead>
        <ColumnHead>{t('criterion')}</ColumnHead>
        <ColumnHead numeric>{t('weight')}</ColumnHead>
        {others.map((review) => (
          <ColumnHead key={review.id}>{review.reviewer}</ColumnHead>
        ))}
        <ColumnHead numeric>{t('average')}</ColumnHead>
        <ColumnHead numeric>{t('spread')}</ColumnHead>
        {writes && <ColumnHead>{t('your')}</ColumnHead>}
      </TableHead>
      <TableBody>
        {room.criteria.map((criterion) => (
          <TableRow key={criterion.id}>
            <CriterionHead criterion={criterion} whole={whole} />
            {others.map((review) => (
              <Cell key={review.id} label={review.reviewer ?? ''}>
                <Dots score={review.scores.find((it) => it.criterionId === criterion.id)} />
              </Cell>
            ))}
            <Cell numeric label={t('average')}>
              {criterion.average == null ? '–' : scoreIn(criterion.average, locale)}
            </Cell>
            <Cell numeric label={t('spread')} className={(criterion.spread ?? 0) >= 2 ? 'b' : 'mute'}>
              {criterion.spread ?? '–'}
            </Cell>
            {writes && (
              <Cell label={t('your')}>
                <Pick criterion={criterion} own={own} value={value} />
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function CriterionHead({ criterion, whole }: { criterion: Criterion; whole: number }) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const share = whole > 0 ? Number(criterion.weight) / whole : 0;
  return (
    <>
      <RowHead>{nameOf(criterion, locale)}</RowHead>
      <Cell numeric className="mute" label={t('weight')}>
        {share.toLocaleString(locale, { style: 'percent' })}
      </Cell>
    </>
  );
}

const steps = [1, 2, 3, 4, 5];

function Dots({ score: given }: { score: Review['scores'][number] | undefined }) {
  const t = useTranslations('submissions.one');
  if (given && !given.applicable) return <span className="mute">{t('notApplicable')}</span>;
  const score = given?.score;
  if (score === null || score === undefined) return <span className="mute">–</span>;
  return (
    <>
      <span className="dots" role="img" aria-label={t('scoreOf', { score: String(score) })}>
        {steps.map((step) => (
          <i key={step} className={step <= score ? 'f' : undefined} />
        ))}
      </span>
      {given?.note && <span className="xs mute block">{given.note}</span>}
    </>
  );
}

const choices = ['0', '1', '2', '3', '4', '5', 'na'];

function Pick({ criterion, own, value }: { criterion: Criterion; own: Review | undefined; value: Stored }) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const name = `score.${criterion.id}`;
  const given = own?.scores.find((it) => it.criterionId === criterion.id);
  const chosen = value(name, given && !given.applicable ? 'na' : given?.score);
  const called = nameOf(criterion, locale);
  return (
    <>
      <span
        className="pick"
        role="radiogroup"
        aria-label={`${t('your')}: ${called}`}
        id={`f-${name}`}
        tabIndex={-1}
      >
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} value={choice} defaultChecked={chosen === choice} />
            <span>{choice === 'na' ? t('notApplicable') : choice}</span>
          </label>
        ))}
      </span>
      <FieldError name={name} />
      <input
        className="input mt-1"
        type="text"
        name={`note.${criterion.id}`}
        defaultValue={value(`note.${criterion.id}`, given?.note)}
        placeholder={t('noNote')}
        aria-label={t('noteOn', { name: called })}
        maxLength={1000}
      />
    </>
  );
}

function OwnWords({ own, value }: { own: Review | undefined; value: Stored }) {
  const t = useTranslations('submissions.one');
  const agrees = own?.agrees === null || own?.agrees === undefined ? '' : String(own.agrees);
  return (
    <div className="fgrid mt-4">
      <ChoiceField
        name="recommendation"
        label={t('recommendation')}
        chosen={[value('recommendation', own?.recommendation)]}
        options={recommendations.map((it) => ({ value: it, label: t(`rec.${it}`) }))}
      />
      {own?.role === 'second_reader' && (
        <ChoiceField
          name="agrees"
          label={t('agree')}
          chosen={[value('agrees', agrees)]}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
        />
      )}
      <TextAreaField
        name="note"
        rows={3}
        label={t('overall')}
        defaultValue={value('note', own?.note)}
        className="wide"
      />
    </div>
  );
}

function OthersWords({ reviews }: { reviews: readonly Review[] }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms');
  const said = reviews.filter((review) => review.finishedAt && (review.note || review.recommendation));
  if (said.length === 0) return null;
  return (
    <>
      <h3 className="b mt-6">{t('others')}</h3>
      <ul>
        {said.map((review) => (
          <li key={review.id} className="mt-2 sm">
            <b className="b">{review.reviewer}</b>
            {review.writtenBy && ` (${t('writtenBy', { name: review.writtenBy })})`}
            {review.recommendation && `, ${terms(`recommendation.${review.recommendation}`)}`}
            {review.note && <span className="ptext block">{review.note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
