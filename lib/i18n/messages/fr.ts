import type en from './en.ts';
import accounts from './fr/accounts.json' with { type: 'json' };
import activities from './fr/activities.json' with { type: 'json' };
import appeals from './fr/appeals.json' with { type: 'json' };
import assign from './fr/assign.json' with { type: 'json' };
import attachments from './fr/attachments.json' with { type: 'json' };
import audit from './fr/audit.json' with { type: 'json' };
import auth from './fr/auth.json' with { type: 'json' };
import bulk from './fr/bulk.json' with { type: 'json' };
import calendar from './fr/calendar.json' with { type: 'json' };
import changes from './fr/changes.json' with { type: 'json' };
import columns from './fr/columns.json' with { type: 'json' };
import common from './fr/common.json' with { type: 'json' };
import confirm from './fr/confirm.json' with { type: 'json' };
import digests from './fr/digests.json' with { type: 'json' };
import duplicates from './fr/duplicates.json' with { type: 'json' };
import errors from './fr/errors.json' with { type: 'json' };
import fields from './fr/fields.json' with { type: 'json' };
import funding from './fr/funding.json' with { type: 'json' };
import handover from './fr/handover.json' with { type: 'json' };
import home from './fr/home.json' with { type: 'json' };
import imports from './fr/imports.json' with { type: 'json' };
import labels from './fr/labels.json' with { type: 'json' };
import lateness from './fr/lateness.json' with { type: 'json' };
import layout from './fr/layout.json' with { type: 'json' };
import leave from './fr/leave.json' with { type: 'json' };
import me from './fr/me.json' with { type: 'json' };
import menu from './fr/menu.json' with { type: 'json' };
import operations from './fr/operations.json' with { type: 'json' };
import organisations from './fr/organisations.json' with { type: 'json' };
import proposalCopy from './fr/proposal-copy.json' with { type: 'json' };
import proposals from './fr/proposals.json' with { type: 'json' };
import refusals from './fr/refusals.json' with { type: 'json' };
import reporting from './fr/reporting.json' with { type: 'json' };
import roster from './fr/roster.json' with { type: 'json' };
import search from './fr/search.json' with { type: 'json' };
import sectionForm from './fr/section-form.json' with { type: 'json' };
import series from './fr/series.json' with { type: 'json' };
import structures from './fr/structures.json' with { type: 'json' };
import submissions from './fr/submissions.json' with { type: 'json' };
import subscribe from './fr/subscribe.json' with { type: 'json' };
import subscribers from './fr/subscribers.json' with { type: 'json' };
import survey from './fr/survey.json' with { type: 'json' };
import terms from './fr/terms.json' with { type: 'json' };
import updates from './fr/updates.json' with { type: 'json' };
import views from './fr/views.json' with { type: 'json' };
import webhooks from './fr/webhooks.json' with { type: 'json' };

export default {
  accounts,
  activities,
  labels,
  appeals,
  assign,
  attachments,
  audit,
  auth,
  bulk,
  calendar,
  changes,
  columns,
  common,
  confirm,
  digests,
  duplicates,
  errors,
  fields,
  funding,
  handover,
  home,
  imports,
  lateness,
  layout,
  leave,
  me,
  menu,
  operations,
  organisations,
  proposalCopy,
  proposals,
  refusals,
  reporting,
  roster,
  search,
  sectionForm,
  series,
  structures,
  submissions,
  subscribe,
  subscribers,
  survey,
  terms,
  webhooks,
  updates,
  views,
} satisfies typeof en;
