import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Problem } from '#lib/proposals/schema.ts';

type Problems = readonly z.output<typeof Problem>[];

/** What is missing is said by the sections themselves; here stands what does not fit together. */
export const unfit = (problems: Problems) => problems.filter(({ code }) => code !== 'missing');

type Props = { problems: Problems; hrefOf: (section: string) => string };

/** Each problem in words, with the section where it is mended. */
export function ProblemList({ problems, hrefOf }: Props) {
  const t = useTranslations('terms.proposalProblem');
  const words = useTranslations('proposals.problems');
  const terms = useTranslations('terms.section');
  const fields = useTranslations('proposals.fields');
  return (
    <ul className="pointlist">
      {problems.map(({ section, code, field, values, severity }) => (
        <li key={`${section} ${code} ${field ?? ''} ${JSON.stringify(values ?? {})}`}>
          <span className={`st ${severity === 'error' ? 'crit' : 'warn'}`}>
            <Icon name={severity === 'error' ? 'octagon' : 'triangle'} />
            <span className="vh">{words(severity)}</span>
          </span>
          <span>
            <Link href={hrefOf(section)}>{terms(section)}</Link>
            <br />
            {t(code, {
              field: field ? fields(`${section}.${field}` as never) : '',
              places: '',
              total: '',
              targeted: '',
              inNeed: '',
              name: '',
              ...values,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
