import { SelectField, TextAreaField } from './field.tsx';
import { Link } from './link.tsx';

type Props = {
  /** What each point is tied to: the field of its choice, and what there is to choose from. */
  tie: string;
  options: readonly { value: string; label: string }[];
  /** So many blank points are offered. */
  rows: number;
  /** The address that offers more of them. */
  more: string;
  words: {
    lead: string;
    points: string;
    more: string;
    tie(number: number): string;
    body(number: number): string;
  };
  value: (name: string) => string;
};

/** Points as rows of a form: what is left blank is none. More rows are another address. */
export function PointRows({ tie, options, rows, more, words, value }: Props) {
  return (
    <>
      <p>{words.lead}</p>
      <fieldset id="f-points" tabIndex={-1} className="fld">
        <legend className="lab">{words.points}</legend>
        {Array.from({ length: rows }, (_, at) => `points.${at}`).map((name, at) => (
          <div key={name} className="fgrid mt-4">
            <SelectField
              name={`${name}.${tie}`}
              label={words.tie(at + 1)}
              empty="–"
              defaultValue={value(`${name}.${tie}`)}
              options={options}
            />
            <TextAreaField
              name={`${name}.body`}
              rows={2}
              className="wide"
              label={words.body(at + 1)}
              defaultValue={value(`${name}.body`)}
            />
          </div>
        ))}
      </fieldset>
      <p className="mt-2">
        <Link href={more}>{words.more}</Link>
      </p>
    </>
  );
}

/** What refused points are called, by the names of their fields. */
export const pointLabels = (rows: number, tie: string, words: Pick<Props['words'], 'tie' | 'body'>) =>
  Object.fromEntries(
    Array.from({ length: rows }, (_, at) => [
      [`points.${at}.body`, words.body(at + 1)],
      [`points.${at}.${tie}`, words.tie(at + 1)],
    ]).flat(),
  );
