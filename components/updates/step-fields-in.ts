import { keyOf, type Said, type Sent, type Values, valuesOf } from '#lib/updates/draft.ts';

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const boxesIn = (form: HTMLFormElement): Box[] =>
  [...form.elements].filter((each): each is Box => (each as Box).name?.startsWith('content.'));

/** A step's own fields, without those that steer the form. */
export const sentBy = (form: HTMLFormElement): Sent =>
  [...new FormData(form)].flatMap(
    ([name, value]): Sent => (name.startsWith('content.') ? [[name, String(value)]] : []),
  );

/** What the server sent, whatever was typed since. */
export function valuesAsSent(form: HTMLFormElement): Values {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return valuesOf(sentBy(copy));
}

/** Each answer with what it is called, for a page that has no such field. */
export const saidIn = (form: HTMLFormElement): Said =>
  boxesIn(form).flatMap((box): Said => {
    const label = box.labels?.[0]?.textContent?.trim() ?? '';
    if (box.type === 'hidden' || box.value === '' || label === '') return [];
    if (box.type !== 'radio') return [[label, box.value]];
    const asked = box.closest('fieldset')?.querySelector('legend')?.textContent?.trim() ?? '';
    return (box as HTMLInputElement).checked ? [[asked, label]] : [];
  });

/** Writes what is kept into the fields, each found by what it is about. */
export function fill(form: HTMLFormElement, values: Values): void {
  const told = (name: string) => String(new FormData(form).get(name) ?? '');
  for (const box of boxesIn(form)) {
    const key = box.type === 'hidden' ? undefined : keyOf(box.name, told);
    if (key === undefined) continue;
    const value = values[key] ?? '';
    if (box.type === 'radio') (box as HTMLInputElement).checked = box.value === value;
    else if (box.value !== value) box.value = value;
  }
}

/** What each field is called, for a list of those that need another look. */
export const labelsIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    boxesIn(form).flatMap((box) => (box.type === 'hidden' ? [] : [[box.name, calledOf(box) ?? box.name]])),
  );

/** What a field is called in a choice. */
export function labelOf(form: HTMLFormElement, key: string): string {
  const told = (name: string) => String(new FormData(form).get(name) ?? '');
  const box = boxesIn(form).find((each) => each.type !== 'hidden' && keyOf(each.name, told) === key);
  return (box && calledOf(box)) ?? key;
}

function calledOf(box: Box): string | undefined {
  const asked = box.type === 'radio' && box.closest('fieldset')?.querySelector('legend');
  return (asked || box.labels?.[0])?.textContent?.trim();
}
