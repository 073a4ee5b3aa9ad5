import type { FormPage } from '#components/ui/form.tsx';
import type { Entry } from '#lib/roster/confirmations/schema.ts';

/** What each step of the question is told. */
export type Told = {
  entry: Entry;
  token: string;
  language: string;
  form: FormPage;
  value: (name: string, stored?: string | null) => string;
  values: (name: string, stored?: readonly string[]) => readonly string[];
};
