/** What a field shows: the words of a refused post, or what is stored. See lib/http/form-page.ts. */
export type Told = {
  value: (name: string, stored?: string | number | null) => string;
  values: (name: string, stored?: readonly string[]) => readonly string[];
};

export type OrganisationChoice = { id: string; acronym: string | null; nameEn: string; nameFr: string };
