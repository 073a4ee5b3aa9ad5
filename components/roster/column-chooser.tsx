import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { columnsIn, rosterColumns } from '#lib/roster/views/columns.ts';
import { type RosterParams, rosterAddress } from './roster-address.ts';

/** Which columns the roster shows: boxes in a GET form, so that the choice is part of the address. */
export function ColumnChooser({ params }: { params: RosterParams }) {
  const t = useTranslations('views.columns');
  const chosen = columnsIn(params.columns);
  const { cursor: _cursor, person: _person, columns: _columns, ...kept } = params;
  return (
    <details className="drop noprint">
      <summary>{t('choose')}</summary>
      <form action="/roster" className="drop-panel">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="vh">{t('choose')}</legend>
          {rosterColumns.map((column) => (
            <label className="chk" key={column}>
              <input type="checkbox" name="columns" value={column} defaultChecked={chosen.includes(column)} />
              <span>{t(`names.${column}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="acts">
          <Button small>{t('show')}</Button>
          {params.columns && <Link href={rosterAddress(params, { columns: undefined })}>{t('usual')}</Link>}
        </div>
      </form>
    </details>
  );
}
