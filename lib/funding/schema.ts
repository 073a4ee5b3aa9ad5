import { z } from 'zod';
import { fundingStages } from '#db/enums.ts';
import { Day, Id, Key, Version } from '#lib/http/fields.ts';
import { Amount, Rate } from '#lib/proposals/amount.ts';

const wording = {
  donorId: Id.nullish(),
  donor: z.string().trim().min(1).max(200).describe('As the source names it'),
  stage: z.enum(fundingStages),
  amount: Amount.refine((amount) => amount !== null && amount !== '0', { message: 'required' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  rate: Rate.describe('USD for one unit of the currency; needed unless it is USD'),
  on: Day,
  source: z.string().trim().min(1).max(300),
};

const rules = <T extends z.ZodType<{ currency: string; rate: string | null }>>(schema: T) =>
  schema.refine((it) => it.currency === 'USD' || it.rate, { path: ['rate'], message: 'required' });

export const NewFunding = rules(Key.extend(wording)).describe('`id`: the submission');
export const FundingEdit = rules(Key.extend({ version: Version, ...wording }));
export const FundingRemoval = Key.extend({ version: Version });
export const FundingKey = Key;

export const FundingRecord = z
  .object({
    id: Id,
    submissionId: Id,
    donorId: Id.nullable(),
    donor: z.string(),
    stage: z.enum(fundingStages),
    amount: z.string(),
    currency: z.string(),
    rate: z.string(),
    amountUsd: z.string(),
    on: z.string(),
    source: z.string(),
    version: z.int(),
  })
  .meta({ id: 'FundingRecord' });

export const FundingRecords = z.object({
  items: FundingRecord.array(),
  may: z.object({ record: z.boolean() }),
});
