/** What our records say of one national structure in a year, as the query reads it. */
export type Named = { nameEn: string; nameFr: string };

export type Agency = Named & {
  organisationId: string;
  acronym: string | null;
  type: string;
  lead: boolean;
  mou: boolean | null;
};

export type SurveyPost = {
  role: string;
  staffingCode: string;
  /** Of whoever held it last in the year; none: nobody did. */
  heldCode: string | null;
  organisationId: string | null;
  organisation: (Named & { acronym: string | null; type: string }) | null;
  /** Days of the year, up to its last day looked at, on which nobody held it. */
  vacantDays: number;
};

export type Part = Named & {
  type: string;
  location: string | null;
  languages: string[];
  agencies: Agency[];
  posts: SurveyPost[];
  members: number;
};

export type Facts = Part & {
  id: string;
  arrangement: string | null;
  clusterCode: string | null;
  torYear: number | null;
  strategyYear: number | null;
  ccpmStatus: string | null;
  ccpmYear: number | null;
  /** Members per organisation type, and those that attend and report. */
  memberTypes: Record<string, number>;
  activeMembers: number;
  parts: Part[];
  /** Organisation types in its Strategic Advisory Group; none: no such group is on record. */
  sagTypes: string[] | null;
};
