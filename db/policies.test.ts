import { getTableColumns } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reach, scopeOf } from '#lib/access/actor.ts';
import { env } from '#lib/env.ts';
import { canaryActors, canaryWorld } from '#lib/testing/canary.ts';
import { given } from '#lib/testing/given.ts';
import * as tables from './schema/index.ts';
import type { Scope } from './scope.ts';

/** The owner's own connection: it may drop a policy inside a transaction, look, and roll back. */
const owner = new pg.Client({ connectionString: env.DATABASE_URL });

const scoped = [
  'operations',
  'operation_countries',
  'organisations',
  'organisation_identifiers',
  'structures',
  'structure_phases',
  'structure_links',
  'structure_agencies',
  'structure_members',
  'posts',
  'post_covers',
  'people',
  'person_contacts',
  'assignments',
  'appeals',
  'appeal_countries',
  'appeal_figures',
  'imports',
  'import_rows',
  'structure_coverage',
  'structure_successions',
  'integration_checks',
  'roster_warnings',
  'person_merges',
  'person_distinctions',
  'confirmation_requests',
  'change_requests',
  'bulk_acts',
  'webhooks',
  'webhook_deliveries',
  'import_files',
  'column_mappings',
  'proposals',
  'proposal_texts',
  'submissions',
  'submission_versions',
  'submission_moves',
  'appeal_rules',
  'appeal_criteria',
  'appeal_checks',
  'reviews',
  'review_scores',
  'review_points',
  'review_comments',
  'funding_records',
  'funding_flows',
  'funding_decisions',
  'caseloads',
  'review_reminders',
  'review_minutes',
  'review_minute_versions',
  'review_minute_items',
  'proposal_attachments',
  'attachment_files',
  'organisation_names',
  'donor_fund_projects',
