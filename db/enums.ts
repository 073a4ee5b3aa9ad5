/** The words the system speaks, from domain.md. Plain arrays: the browser may import their types too. */

export const roles = [
  'administrator',
  'geneva_coordinator',
  'programme_manager',
  'field_coordinator',
  'clearing_focal_point',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** From open to closed: a level may read itself and everything before it. */
export const sharingLevels = ['public', 'partners', 'network', 'hq_only'] as const;
export type SharingLevel = (typeof sharingLevels)[number];

export const grantScopes = ['global', 'operations', 'organisation'] as const;
export type GrantScope = (typeof grantScopes)[number];

export const locales = ['en', 'fr', 'ar'] as const;
export type Locale = (typeof locales)[number];

export const accountStatuses = ['active', 'suspended', 'erased'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export const structureTypes = [
  'global_cluster',
  'aor',
  'national_protection_cluster',
  'sector',
  'national_sub_cluster',
  'subnational_cluster',
  'area_based_coordination',
  'working_group',
  'task_team',
  'technical_working_group',
  'strategic_advisory_group',
  'operations_cell',
  'inter_cluster_group',
  'global_cluster_coordination_group',
  'humanitarian_country_team',
  'external_forum',
] as const;
export type StructureType = (typeof structureTypes)[number];

export const arrangements = ['cluster', 'sector', 'aor'] as const;
export type Arrangement = (typeof arrangements)[number];

export const structurePhases = ['activated', 'in_transition', 'deactivated'] as const;
export type StructurePhase = (typeof structurePhases)[number];

export const linkTypes = [
  'part_of',
  'supported_by',
  'member_of',
  'co_leads',
  'observer_of',
  'liaises_with',
] as const;
export type LinkType = (typeof linkTypes)[number];

/** How a structure came from, or went into, another one. */
export const successionKinds = ['merged_into', 'split_into'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** Where a structure's Cluster Coordination Performance Monitoring stands. */
export const ccpmStatuses = ['not_planned', 'planned', 'ongoing', 'completed'] as const;
export type CcpmStatus = (typeof ccpmStatuses)[number];

/** How far the UNMAS component of a country is part of its Protection Cluster: the dated checklist. */
export const integrationItems = [
  'cluster_member',
  'in_response_plan',
  'in_inter_cluster_group',
  'shared_assessments',
  'co_located',
] as const;
export type IntegrationItem = (typeof integrationItems)[number];

export const integrationAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export type IntegrationAnswer = (typeof integrationAnswers)[number];

export const agencyRoles = ['cluster_lead_agency', 'co_lead_agency'] as const;
export type AgencyRole = (typeof agencyRoles)[number];

export const postRoles = [
  'coordinator',
  'co_coordinator',
  'deputy',
  'information_management_officer',
  'coordinator_and_imo',
  'co_chair_or_co_facilitator',
  'working_group_chair',
  'sag_member',
  'focal_point',
  'observer',
] as const;
export type PostRole = (typeof postRoles)[number];

export const postLevels = ['global', 'national', 'subnational'] as const;
export type PostLevel = (typeof postLevels)[number];

/** Codes of OCHA's Coordination Data Management survey (CDM 2020). */
export const staffingCodes = ['FP-F1', 'FP-F2', 'FP-P', 'DH', 'SG', 'CS', 'RS', 'VC', 'NO'] as const;
export type StaffingCode = (typeof staffingCodes)[number];

/** The codes a person in a post can have: VC and NO say that nobody is there. */
export const heldStaffingCodes = ['FP-F1', 'FP-F2', 'FP-P', 'DH', 'SG', 'CS', 'RS'] as const;
export type HeldStaffingCode = (typeof heldStaffingCodes)[number];

export const contactKinds = ['email', 'phone', 'messenger'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What somebody says who was asked whether their entry is still correct. */
export const confirmationAnswers = ['correct', 'left', 'change'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** A change somebody asks for who may not make it: over a signed link, or from inside. */
export const changeOrigins = ['link', 'inside'] as const;
export type ChangeOrigin = (typeof changeOrigins)[number];

export const changeStatuses = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

export const changeSubjects = ['person', 'contact', 'assignment', 'post', 'structure'] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/** Told ahead of an end without a successor, and on the day a post falls vacant. */
export const rosterWarningKinds = ['ends_in_90', 'ends_in_30', 'ends_in_7', 'vacant'] as const;
export type RosterWarningKind = (typeof rosterWarningKinds)[number];

/** What other systems can be told of as it happens. */
export const webhookEvents = [
  'assignment.changed',
  'post.vacant',
  'structure.changed',
  'submission.returned',
  'submission.decided',
  'funding.recorded',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const pillars = [
  'clearance',
  'eore',
  'victim_assistance',
  'stockpile_destruction',
  'advocacy',
] as const;
export type Pillar = (typeof pillars)[number];

/** Activities of mine action, by the pillar that they belong to. */
export const mineActionActivities = [
  'NTS',
  'TS',
  'clearance',
  'marking_fencing',
  'BAC',
  'EOD_spot_task',
  'QA',
  'QC',
  'information_management',
  'risk_education',
  'victim_assistance',
  'stockpile_destruction',
  'advocacy',
  'capacity_development',
] as const;
export type MineActionActivity = (typeof mineActionActivities)[number];

/** A proposal is written section by section: each is kept, locked against one another and compared on its own. */
export const proposalSections = [
  'summary',
  'activities',
  'needs',
  'people',
  'places',
  'budget',
  'schedule',
  'indicators',
  'risks',
  'gender',
  'contacts',
] as const;
export type ProposalSection = (typeof proposalSections)[number];

/** Groups of people as OCHA counts them. */
export const populationGroups = ['IDP', 'RET', 'REF', 'HST', 'OOC'] as const;
export type PopulationGroup = (typeof populationGroups)[number];

/** The review axis of a proposal in one appeal. */
export const submissionStatuses = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'resubmitted',
  'accepted',
  'approved',
  'published',
  'rejected',
  'withdrawn',
  'not_submitted',
] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

/** Derived from the funding records; never typed. */
export const fundingStatuses = [
  'unfunded',
  'pledged',
  'committed',
  'partly_funded',
  'funded',
  'over_funded',
] as const;
export type FundingStatus = (typeof fundingStatuses)[number];

/** How far a donor's money has come. Each record stands at one stage: a pledge that is paid is edited, not added. */
export const fundingStages = ['pledge', 'commitment', 'paid'] as const;
export type FundingStage = (typeof fundingStages)[number];

/** Which way money crosses the border of the place and year that a tracking service was asked about. */
export type FlowBoundary = 'incoming' | 'internal' | 'outgoing';

/** What a flow of money can be shared between. */
export const flowShares = ['clusters', 'years', 'places', 'plans', 'organisations'] as const;
export type FlowShare = (typeof flowShares)[number];

/** Why a flow may be mine action's, the surest first. */
export const mineActionBases = ['cluster', 'keyword', 'project', 'organisation', 'words'] as const;
export type MineActionBasis = (typeof mineActionBases)[number];

/** Pooled funds whose lists of projects are read. */
export const donorFunds = ['CERF', 'CBPF'] as const;
export type DonorFund = (typeof donorFunds)[number];

/** The Gender with Age Marker, and the Gender Marker before it. */
export type GenderMarkerKind = 'GAM' | 'GM';

/** What became of a name that files brought and nobody knew: it waits, is one we know, or is none. */
export const organisationNameStatuses = ['waiting', 'matched', 'none'] as const;
export type OrganisationNameStatus = (typeof organisationNameStatuses)[number];

/**
 * Where a flow stands in the sums of an operation and year: under the cluster; inside another and said to be ours;
 * not decided; under the cluster but also for another year or place, or moved on from money counted before; only
 * promised; said not to be ours; with nothing that speaks for it.
 */
export const flowStandings = [
  'coded',
  'confirmed',
  'open',
  'shared',
  'pledged',
  'left_out',
  'other',
] as const;
export type FlowStanding = (typeof flowStandings)[number];

/** What a person says of money: it is mine action's, it is not, or nobody can tell yet. */
export const fundingVerdicts = ['counts', 'does_not', 'unsure'] as const;
export type FundingVerdict = (typeof fundingVerdicts)[number];

export const implementationStatuses = [
  'planning',
  'implementing',
  'ended_completed',
  'ended_terminated',
  'ended_not_started',
] as const;
export type ImplementationStatus = (typeof implementationStatuses)[number];

export const recommendations = ['yes', 'maybe', 'no'] as const;
export type Recommendation = (typeof recommendations)[number];

export const reviewRoles = ['reviewer', 'second_reader'] as const;
export type ReviewRole = (typeof reviewRoles)[number];

/** What is told of a review: that its day comes, that it has passed, and to Geneva that nobody came. */
export const reviewReminderKinds = ['due_soon', 'overdue', 'escalated'] as const;
export type ReviewReminderKind = (typeof reviewReminderKinds)[number];

/** What a review meeting decided on a submission; the move itself is made on the submission. */
export const meetingDecisions = ['accept', 'return', 'reject', 'postpone'] as const;
export type MeetingDecision = (typeof meetingDecisions)[number];

/** Where an update of an operation stands: its period opens and closes by the calendar, the rest is people's doing. */
export const updateStatuses = [
  'not_due',
  'due',
  'overdue',
  'submitted',
  'sent_back',
  'acknowledged',
  'skipped',
] as const;
export type UpdateStatus = (typeof updateStatuses)[number];

/** An update is written step by step: each is kept, locked against one another and sent back on its own. */
export const updateSteps = ['coordination', 'figures', 'access', 'story'] as const;
export type UpdateStep = (typeof updateSteps)[number];

/** A digest is written, and then sealed for good: what was wrong in it is said in another one. */
export const digestStatuses = ['draft', 'published'] as const;
export type DigestStatus = (typeof digestStatuses)[number];

/** How often an operation reports. `custom`: every so many days; `one_off`: a single call. */
export const reportingRhythms = ['weekly', 'monthly', 'quarterly', 'custom', 'one_off'] as const;
export type ReportingRhythm = (typeof reportingRhythms)[number];

/** What is told of an update: that its day comes, that it has passed, and then to whom it is taken. */
export const updateReminderKinds = ['due_soon', 'overdue', 'co_coordinator', 'geneva'] as const;
export type UpdateReminderKind = (typeof updateReminderKinds)[number];

/** A question about an update that was sent: withdrawn by Geneva, or closed by its decision before an answer came. */
export const updateQuestionStates = ['open', 'answered', 'withdrawn', 'closed'] as const;
export type UpdateQuestionState = (typeof updateQuestionStates)[number];

/** What an indicator is a figure of; the order in which a form asks. */
export const indicatorSections = [
  'eore',
  'land_release',
  'casualties',
  'victim_assistance',
  'coordination',
] as const;
export type IndicatorSection = (typeof indicatorSections)[number];

/** As whom people are counted where a figure is of people. */
export const peopleGroups = ['women', 'men', 'girls', 'boys'] as const;
export type PeopleGroup = (typeof peopleGroups)[number];

export const attachmentKinds = [
  'logical_framework',
  'detailed_budget',
  'map',
  'photo',
  'letter_of_support',
  'other',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

export const appealTypes = ['HNRP', 'HRP', 'FA', 'RRP', 'CAP', 'CERF', 'CBPF', 'OTHER'] as const;
export type AppealType = (typeof appealTypes)[number];

/** What a file can hold. `set-up`: one workbook with a sheet for each of structures, posts, people and who is in what. */
export const importKinds = [
  'plans',
  'fts-global-clusters',
  'set-up',
  'structures',
  'posts',
  'people',
  'assignments',
  'members',
  'admin-units',
  'fts-flows',
  'hpc-projects',
  'cerf-projects',
  'cbpf-projects',
  'caseloads',
  'hno',
  '5w',
  '5w-organisations',
  '5w-people',
] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * What tells that a row of a 5W is mine action's: its cluster, its activity, or who does it where it says no more.
 * `general`: a cluster that holds mine action among others.
 */
export const mineActionLabelKinds = ['cluster', 'activity', 'organisation', 'general'] as const;
export type MineActionLabelKind = (typeof mineActionLabelKinds)[number];

/** `uploaded`: its columns are still to be mapped; `undone`: applied, and then taken back. */
export const importStatuses = ['previewed', 'applied', 'discarded', 'uploaded', 'undone'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importOutcomes = ['new', 'changed', 'unchanged', 'gone', 'rejected'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** Of the digest by mail: asked for, confirmed by the link of a mail, stopped. */
export const subscriptionStatuses = ['pending', 'confirmed', 'stopped'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];
