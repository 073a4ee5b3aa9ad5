import { useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, TextAreaField } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import type { UpdateStep } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { FigureFields } from './figure-fields.tsx';
import { figureRows } from './figure-rows.ts';

type Props = {
  update: UpdateShown;
  step: UpdateStep;
  content: Record<string, unknown>;
  /** What each field is called, by its name. */
  labels: Record<string, string>;
  value: (name: string, stored?: string | number | null) => string;
  /** Whether empty boxes show what the operation's 5W says. */
  filled: boolean;
};

/** The questions of one step. */
export function StepFields({ update, step, content, labels, value, filled }: Props) {
  const stored = (name: string) => value(`content.${name}`, content[name] as string | null | undefined);
  switch (step) {
    case 'coordination':
      return <CoordinationFields stored={stored} />;
    case 'figures':
      return (
        <FigureFields rows={figureRows(update, content)} labels={labels} value={value} filled={filled} />
      );
    case 'access':
      return <AccessFields stored={stored} />;
    case 'story':
      return <StoryFields stored={stored} />;
  }
}

type Stored = { stored: (name: string) => string };

function CoordinationFields({ stored }: Stored) {
  const t = useTranslations('updates.coordination');
  return (
    <>
      <ChoiceField
        name="content.team"
        label={t('team')}
        stacked
        chosen={[stored('team')]}
        options={[
          { value: 'same', label: t('same') },
          { value: 'changed', label: t('changed') },
        ]}
      />
      <TextAreaField
        name="content.note"
        rows={3}
        label={t('note')}
        note={t('optional')}
        hint={t('noteHint')}
        defaultValue={stored('note')}
      />
      <p className="sm mt-2">
        <Link href="/roster">{t('roster')}</Link>
      </p>
    </>
  );
}

function AccessFields({ stored }: Stored) {
  const t = useTranslations('updates.access');
  return (['access', 'needs'] as const).map((name) => (
    <TextAreaField
      key={name}
      name={`content.${name}`}
      rows={5}
      label={t(name)}
      hint={t(`hint.${name}`)}
      defaultValue={stored(name)}
      dir="auto"
    />
  ));
}

function StoryFields({ stored }: Stored) {
  const t = useTranslations('updates.story');
  return (
    <>
      <Field name="content.title" label={t('name')} defaultValue={stored('title')} dir="auto" />
      <TextAreaField
        name="content.text"
        rows={8}
        label={t('text')}
        hint={t('textHint')}
        defaultValue={stored('text')}
        dir="auto"
      />
    </>
  );
}
