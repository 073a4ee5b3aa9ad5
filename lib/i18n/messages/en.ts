import accounts from './en/accounts.json' with { type: 'json' };
import activities from './en/activities.json' with { type: 'json' };
import appeals from './en/appeals.json' with { type: 'json' };
import assign from './en/assign.json' with { type: 'json' };
import attachments from './en/attachments.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import auth from './en/auth.json' with { type: 'json' };
import bulk from './en/bulk.json' with { type: 'json' };
import calendar from './en/calendar.json' with { type: 'json' };
import changes from './en/changes.json' with { type: 'json' };
import columns from './en/columns.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import confirm from './en/confirm.json' with { type: 'json' };
import digests from './en/digests.json' with { type: 'json' };
import duplicates from './en/duplicates.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import fields from './en/fields.json' with { type: 'json' };
import funding from './en/funding.json' with { type: 'json' };
import handover from './en/handover.json' with { type: 'json' };
import home from './en/home.json' with { type: 'json' };
import imports from './en/imports.json' with { type: 'json' };
import labels from './en/labels.json' with { type: 'json' };
import lateness from './en/lateness.json' with { type: 'json' };
import layout from './en/layout.json' with { type: 'json' };
import leave from './en/leave.json' with { type: 'json' };
import me from './en/me.json' with { type: 'json' };
import menu from './en/menu.json' with { type: 'json' };
import operations from './en/operations.json' with { type: 'json' };
import organisations from './en/organisations.json' with { type: 'json' };
import proposalCopy from './en/proposal-copy.json' with { type: 'json' };
import proposals from './en/proposals.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import reporting from './en/reporting.json' with { type: 'json' };
import roster from './en/roster.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import sectionForm from './en/section-form.json' with { type: 'json' };
import series from './en/series.json' with { type: 'json' };
import structures from './en/structures.json' with { type: 'json' };
import submissions from './en/submissions.json' with { type: 'json' };
import subscribe from './en/subscribe.json' with { type: 'json' };
import subscribers from './en/subscribers.json' with { type: 'json' };
import survey from './en/survey.json' with { type: 'json' };
import terms from './en/terms.json' with { type: 'json' };
import updates from './en/updates.json' with { type: 'json' };
import views from './en/views.json' with { type: 'json' };
import webhooks from './en/webhooks.json' with { type: 'json' };

/** One line for each namespace, here and in fr.ts; English gives the keys their types. */
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
};
