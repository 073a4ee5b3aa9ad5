import type { PgTable } from 'drizzle-orm/pg-core';
import * as tables from '../schema/index.ts';
import { accountRows, grantOperationRows, grantRows } from './accounts.ts';
import { activityRows } from './activities.ts';
import { adminUnitRows } from './admin-units.ts';
import { appealCountryRows, appealFigureRows, appealRows } from './appeals.ts';
import { attachmentFileRows, proposalAttachmentRows } from './attachments.ts';
import { structureCoverageRows, structureSuccessionRows } from './coverage.ts';
import { calendar } from './days.ts';
import { digestEditionRows, digestItemRows, digestRows } from './digests.ts';
import { fundingDecisionRows, fundingFlowRows } from './flows.ts';
import { auditEventRows } from './history.ts';
import { integrationCheckRows } from './integration.ts';
import { operationCountryRows, operationRows } from './operations.ts';
import { organisationIdentifierRows, organisationRows } from './organisations.ts';
import { personContactRows, personRows } from './people.ts';
import { assignmentRows, postCoverRows, postRows } from './posts.ts';
import { appealCheckRows, appealCriterionRows, appealRuleRows } from './proposals/appeals.ts';
import { fundingRecordRows } from './proposals/funding.ts';
import { reviewCommentRows, reviewPointRows, reviewRows, reviewScoreRows } from './proposals/reviews.ts';
import { proposalRows, proposalTextRows } from './proposals/rows.ts';
import { submissionMoveRows, submissionRows, submissionVersionRows } from './proposals/submissions.ts';
import { sketches } from './sketches.ts';
import {
  structureAgencyRows,
  structureLinkRows,
  structureMemberRows,
  structurePhaseRows,
  structureRows,
} from './structures.ts';
import { digestSubscriptionRows } from './subscriptions.ts';
import {
  reportingScheduleRows,
  updateAttachmentFileRows,
  updateAttachmentRows,
  updateFigureRows,
  updateMoveRows,
  updatePointRows,
  updateQuestionRows,
  updateRows,
  updateSectionRows,
  updateVersionRows,
} from './updates.ts';

/** One table with its rows. */
type Part = { table: PgTable; rows: Record<string, unknown>[] };

const part = <T extends PgTable>(table: T, rows: T['$inferInsert'][]): Part => ({ table, rows });

/** The whole demo world on a day, table by table in the order that foreign keys ask for. */
export function demoWorld(today: string, passwordHash: string): Part[] {
  const day = calendar(today);
  const everybody = sketches(day);
  return [
    part(tables.operations, operationRows()),
    part(tables.operationCountries, operationCountryRows()),
    part(tables.organisations, organisationRows()),
    part(tables.organisationIdentifiers, organisationIdentifierRows()),
    part(tables.structures, structureRows(day)),
    part(tables.structurePhases, structurePhaseRows(day)),
    part(tables.structureLinks, structureLinkRows(day)),
    part(tables.structureAgencies, structureAgencyRows(day)),
    part(tables.structureMembers, structureMemberRows(day)),
    part(tables.adminUnits, adminUnitRows()),
    part(tables.activities, activityRows(day)),
    part(tables.structureCoverage, structureCoverageRows(day)),
    part(tables.structureSuccessions, structureSuccessionRows(day)),
    part(tables.integrationChecks, integrationCheckRows(day)),
    part(tables.people, personRows(everybody, day)),
    part(tables.personContacts, personContactRows(everybody, day)),
    part(tables.posts, postRows(day)),
    part(tables.postCovers, postCoverRows(day)),
    part(tables.assignments, assignmentRows(day)),
    part(tables.appeals, appealRows(day)),
    part(tables.appealCountries, appealCountryRows(day)),
    part(tables.appealFigures, appealFigureRows(day)),
    part(tables.accounts, accountRows(passwordHash, day)),
    part(tables.grants, grantRows(day)),
    part(tables.grantOperations, grantOperationRows()),
    part(tables.appealRules, appealRuleRows(day)),
    part(tables.appealCriteria, appealCriterionRows(day)),
    part(tables.appealChecks, appealCheckRows(day)),
    part(tables.proposals, proposalRows(day)),
    part(tables.proposalTexts, proposalTextRows(day)),
    part(tables.proposalAttachments, proposalAttachmentRows(day)),
    part(tables.attachmentFiles, attachmentFileRows()),
    part(tables.submissions, submissionRows(day)),
    part(tables.submissionVersions, submissionVersionRows(day)),
    part(tables.submissionMoves, submissionMoveRows(day)),
    part(tables.reportingSchedules, reportingScheduleRows(day)),
    part(tables.updates, updateRows(day)),
    part(tables.updateSections, updateSectionRows(day)),
    part(tables.updateAttachments, updateAttachmentRows(day)),
    part(tables.updateAttachmentFiles, updateAttachmentFileRows(day)),
    part(tables.updateVersions, updateVersionRows(day)),
    part(tables.updateFigures, updateFigureRows(day)),
    part(tables.updateMoves, updateMoveRows(day)),
    part(tables.updatePoints, updatePointRows(day)),
    part(tables.updateQuestions, updateQuestionRows(day)),
    part(tables.digests, digestRows(day)),
    part(tables.digestItems, digestItemRows(day)),
    part(tables.digestEditions, digestEditionRows(day)),
    part(tables.digestSubscriptions, digestSubscriptionRows(day)),
    part(tables.reviews, reviewRows(day)),
    part(tables.reviewScores, reviewScoreRows()),
    part(tables.reviewPoints, reviewPointRows(day)),
    part(tables.reviewComments, reviewCommentRows(day)),
    part(tables.fundingRecords, fundingRecordRows(day)),
    part(tables.fundingFlows, fundingFlowRows(day)),
    part(tables.fundingDecisions, fundingDecisionRows(day)),
    part(tables.auditEvents, auditEventRows(day)),
  ];
}
