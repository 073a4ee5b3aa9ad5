import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { fileSize, moment } from '#lib/i18n/format.ts';
import type { ProposalShown } from '#lib/proposals/queries.ts';

type Text = ProposalShown['texts'][number];
type Props = { proposal: ProposalShown };

/** Nobody opened it yet: the version that it was made with. */
const untouched = (text: Text) => text.version === 1 && text.missing.length > 0;

/** The sections of a proposal, each with how far it is and what it lacks. */
export function TaskList({ proposal }: Props) {
  const t = useTranslations('proposals.tasks');
  const done = proposal.texts.filter((text) => text.done).length;
  return (
    <>
      <p className="note mb-2">{t('progress', { done, all: proposal.texts.length })}</p>
      <ul className="steplist">
        {proposal.texts.map((text) => (
          <Task key={text.section} proposal={proposal} text={text} />
        ))}
        <AttachmentsTask proposal={proposal} />
      </ul>
    </>
  );
}

function Task({ proposal, text }: Props & { text: Text }) {
  const t = useTranslations('proposals.tasks');
  const terms = useTranslations('terms.section');
  const fields = useTranslations('proposals.fields');
  const locale = useLocale();
  const { section, missing, writtenBy, writtenAt } = text;
  const name = terms(section);
  const lacks = missing.map((field) => fields(`${section}.${field}` as never)).join(', ');
  const when = moment(writtenAt, locale);
  return (
    <li>
      <Icon name={text.done ? 'check' : untouched(text) ? 'vacant' : 'half'} className="text-muted" />
      <div>
        {proposal.may.write ? (
          <Link className="row" href={`/proposals/${proposal.id}/${section}`}>
            {name}
          </Link>
        ) : (
          <b className="b">{name}</b>
        )}
        <div className="xs mute">
          {untouched(text)
            ? null
            : writtenBy
              ? t('written', { when, who: writtenBy })
              : t('writtenAt', { when })}
          {lacks && !untouched(text) && <> · {t('lacks', { list: lacks })}</>}
        </div>
      </div>
      <TaskState text={text} />
    </li>
  );
}

/** Nothing must be attached: the papers count for no progress. */
function AttachmentsTask({ proposal: { id, attachments } }: Props) {
  const t = useTranslations('attachments');
  const locale = useLocale();
  const { count, bytes } = attachments;
  return (
    <li>
      <Icon name="document" className="text-muted" />
      <div>
        <Link className="row" href={`/proposals/${id}/attachments`}>
          {t('title')}
        </Link>
        <div className="xs mute">
          {count > 0 ? t('total', { count, size: fileSize(bytes, locale) }) : t('nothingYet')}
        </div>
      </div>
    </li>
  );
}

function TaskState({ text }: { text: Text }) {
  const t = useTranslations('proposals.tasks');
  if (text.done && text.missing.length === 0)
    return (
      <Status tone="success" icon="check">
        {t('finished')}
      </Status>
    );
  if (untouched(text))
    return (
      <Status tone="neutral" icon="vacant">
        {t('notStarted')}
      </Status>
    );
  return (
    <Status tone="info" icon="half">
      {t('inProgress')}
    </Status>
  );
}
