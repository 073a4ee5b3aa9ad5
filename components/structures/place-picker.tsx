'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FieldError } from '#components/ui/field-error.tsx';

export type Unit = { pcode: string; name: string; level: number; parent: { name: string } | null };

type Words = {
  find: string;
  hint: string;
  search: string;
  legend: string;
  whole: string;
  none: string;
  more: string;
};

type Props = {
  /** Id of the GET form that searches without this script. */
  searchForm: string;
  operation: string | null;
  q: string;
  /** What the address already found. */
  found: Found;
  /** Ticked before the page came back. */
  chosen: readonly Unit[];
  words: Words;
};

type Found = { items: readonly Unit[]; total: number };

/** As one types, places come to be ticked; those already ticked stay. Without script the button searches. */
export function PlacePicker({ searchForm, operation, q, found, chosen, words }: Props) {
  const [typed, setTyped] = useState(q);
  const [ticked, setTicked] = useState<readonly Unit[]>(chosen);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const asked = useSettled(typed.trim());
  const { data = found } = useQuery({
    queryKey: ['admin-units', operation, asked],
    queryFn: () => search(operation, asked),
    enabled: ready && asked !== q && asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const units = asked === q ? found : data;
  const offered = units.items.filter((unit) => !ticked.some((it) => it.pcode === unit.pcode));
  const turn = (unit: Unit, on: boolean) =>
    setTicked((now) => (on ? [...now, unit] : now.filter((it) => it.pcode !== unit.pcode)));
  /** The list is already that of the words: Enter must not leave the page and what is ticked. */
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <>
      <div className="fld wide">
        <label htmlFor="f-q">{words.find}</label>
        <span className="hint" id="f-q-hint">
          {words.hint}
        </span>
        <span className="flex gap-2">
          <input
            className="input"
            type="search"
            id="f-q"
            name="q"
            form={searchForm}
            value={typed}
            autoComplete="off"
            aria-describedby="f-q-hint"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={stay}
          />
          {!ready && <Button form={searchForm}>{words.search}</Button>}
        </span>
      </div>
      <fieldset className="fld wide" id="f-pcodes" tabIndex={-1} aria-describedby="e-pcodes">
        <legend className="lab">{words.legend}</legend>
        <div className="chklist">
          {[...ticked, ...offered].map((unit) => (
            <label className="chk" key={unit.pcode}>
              <input
                type="checkbox"
                name="pcodes"
                value={unit.pcode}
                checked={ticked.some((it) => it.pcode === unit.pcode)}
                onChange={(event) => turn(unit, event.target.checked)}
              />
              <span>
                {unit.name}{' '}
                <span className="mute xs">
                  {unit.parent?.name ?? words.whole}, <bdi className="ltr">{unit.pcode}</bdi>
                </span>
              </span>
            </label>
          ))}
          {ticked.length + offered.length === 0 && <span className="mute sm">{words.none}</span>}
        </div>
        <span className="hint" role="status">
          {units.total > units.items.length ? words.more : ''}
        </span>
        <FieldError name="pcodes" />
      </fieldset>
    </>
  );
}

async function search(operation: string | null, q: string): Promise<Found> {
  const words = new URLSearchParams({ q, limit: '30', ...(operation && { operation }) });
  const response = await fetch(`/api/v1/admin-units?${words}`);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** The words once typing has paused. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 200);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
