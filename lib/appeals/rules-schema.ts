import { z } from 'zod';
import { proposalSections } from '#db/enums.ts';
import { Id, Key, Name, several, Ticked, Version } from '#lib/http/fields.ts';
import { rowsOf } from '#lib/http/nested.ts';
import { Amount, Rate } from '#lib/proposals/amount.ts';

const zones = new Set(Intl.supportedValuesOf('timeZone'));

/** A day and an hour as a clock on the wall of the time zone says them: YYYY-MM-DDTHH:MM. */
const WallClock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: 'not_a_time' })
  .refine((text) => !Number.isNaN(Date.parse(`${text}:00Z`)), { message: 'not_a_time' })
  .nullish();

const Criterion = z.object({ id: Id.nullish(), nameEn: Name, nameFr: Name, weight: Rate });
const Check = z.object({ id: Id.nullish(), nameEn: Name, nameFr: Name });

export const AppealRulesEdit = z.preprocess(
  (raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    const list = (name: string) => flat[name] ?? rowsOf(flat, name);
    return { ...flat, criteria: list('criteria'), checks: list('checks') };
  },
  z.object({
    id: Id.describe('The appeal'),
    version: Version,
    deadline: WallClock.describe('Our own cut-off'),
    systemDeadline: WallClock.describe('When the appeal’s own system closes'),
    timeZone: z.string().refine((zone) => zones.has(zone) || zone === 'UTC', { message: 'unknown' }),
    envelopeUsd: Amount,
    reviewersNeeded: z.coerce.number().int().min(1).max(5),
    secondReader: Ticked,
    hcApproval: Ticked.describe('The Humanitarian Coordinator approves before publication'),
    requiredSections: several(z.enum(proposalSections)),
    strictSums: Ticked.describe('Sums that differ are refused, not only said'),
    codePattern: z
      .string()
      .trim()
      .max(60)
      .refine((pattern) => /^[A-Za-z0-9{}/-]+$/.test(pattern) && pattern.split('{number}').length === 2, {
        message: 'pattern_without_number',
      }),
    criteria: Criterion.array().max(20),
    checks: Check.array().max(30),
  }),
);

export const AppealRulesCopy = Key.extend({ fromId: Id.describe('The appeal whose rules are taken over') });
export const AppealRulesKey = Key;

const Instant = z.string().nullable();

export const AppealRules = z
  .object({
    appeal: z.object({ id: Id, name: z.string(), type: z.string(), years: z.int().array() }),
    rules: z
      .object({
        deadline: Instant,
        systemDeadline: Instant,
        deadlineThere: z.string().nullable().describe('As the clock of the time zone says it'),
        systemDeadlineThere: z.string().nullable(),
        timeZone: z.string(),
        envelopeUsd: z.string().nullable(),
        reviewersNeeded: z.int(),
        secondReader: z.boolean(),
        hcApproval: z.boolean(),
        requiredSections: z.enum(proposalSections).array(),
        strictSums: z.boolean(),
        codePattern: z.string(),
        version: z.int(),
      })
      .nullable()
      .describe('None: it takes no proposals in'),
    criteria: z.object({ id: Id, nameEn: z.string(), nameFr: z.string(), weight: z.string() }).array(),
    checks: z.object({ id: Id, nameEn: z.string(), nameFr: z.string() }).array(),
    sources: z.object({ id: Id, name: z.string() }).array().describe('Appeals whose rules can be copied'),
    may: z.object({ edit: z.boolean() }),
  })
  .meta({ id: 'AppealRules' });

export const AppealRulesState = z.object({ id: Id, version: z.int() }).meta({ id: 'AppealRulesState' });

export const OpenAppeals = z
  .object({
    items: z
      .object({ id: Id, name: z.string(), type: z.string(), deadline: Instant })
      .array()
      .describe('Those whose own deadline has not passed'),
  })
  .meta({ id: 'OpenAppeals' });
