import type { fundingRecords } from '../../schema/index.ts';
import { accountId } from '../accounts.ts';
import type { Calendar } from '../days.ts';
import { idOf } from '../ids.ts';
import { organisationId } from '../organisations.ts';
import { submissionId } from './rows.ts';
import { people } from './steps.ts';
import { submissionSpecs } from './submission-specs.ts';
import { sharingOf } from './submissions.ts';

export const fundingRecordRows = (calendar: Calendar): (typeof fundingRecords.$inferInsert)[] =>
  submissionSpecs.flatMap((spec) =>
    (spec.funding ?? []).map(([donor, stage, thousands, currency, rate, days, source], index) => ({
      id: idOf('funding', `${spec.proposal}/${spec.appeal}/${index}`),
      submissionId: submissionId(spec),
      donorId: donor === 'Sample Donor Government' ? organisationId('donor') : null,
      donor,
      stage,
      amount: String(thousands * 1000),
      currency,
      rate,
      amountUsd: String(Math.round(thousands * 1000 * Number(rate))),
      on: calendar.on(days),
      source,
      recordedById: accountId(people.G),
      ...sharingOf(spec),
    })),
  );
