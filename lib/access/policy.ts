import type { Role, SharingLevel } from '#db/enums.ts';

const geneva = ['administrator', 'geneva_coordinator'] as const;
const desk = [
  'administrator',
  'geneva_coordinator',
  'programme_manager',
  'field_coordinator',
  'reader',
] as const;
/** Geneva everywhere, field coordinators in their own operations. */
const own = ['administrator', 'geneva_coordinator', 'field_coordinator'] as const;
const admin = ['administrator'] as const;

/** Those who write proposals, and those who judge them. */
const writers = ['administrator', 'field_coordinator'] as const;
const reviewers = ['administrator', 'programme_manager'] as const;
const table = ['administrator', 'geneva_coordinator', 'programme_manager'] as const;
const round = [...table, 'field_coordinator'] as const;

/**
 * Who may do what. One word names the permission, the audit entry and the log label, so a new operation
 * starts here and does not compile without its line. `signed_in` needs an account but no grant; `anyone` not even that.
 */
export const policy = {
  'self.read': 'signed_in',
  'self.edit': 'signed_in',
  'self.export': 'signed_in',
  'self.confirm': 'signed_in',
  'self.correct': 'signed_in',
  'self.erase': 'signed_in',
  'self.subscribe': 'signed_in',
  'self.unsubscribe': 'signed_in',
  'password.change': 'signed_in',
  'identity.link': 'signed_in',
  'identity.unlink': 'signed_in',
  'token.create': 'signed_in',
  'token.revoke': 'signed_in',

  'session.start': 'anyone',
  'session.end': 'signed_in',
  'password.reset': 'anyone',
  'invitation.accept': 'anyone',

  'operation.read': desk,
  'operation.read_brief': 'anyone',
  'operation.create': geneva,
  'operation.edit': geneva,
  'operation.close': geneva,
  'operation.set_integration': geneva,
  'operation.export': desk,

  'survey.read': ['administrator', 'geneva_coordinator', 'programme_manager', 'field_coordinator'],

  'organisation.read': desk,
  'organisation.create': geneva,
  'organisation.edit': geneva,
  'organisation.export': desk,
  'organisation_name.read': geneva,
  'organisation_name.decide': geneva,
  'organisation_name.reopen': geneva,

  'structure.read': desk,
  'structure.create': geneva,
  'structure.edit': geneva,
  'structure.end': geneva,
  'structure.archive': geneva,
  'structure.link': geneva,
  'structure.set_phase': geneva,
  'structure.set_agency': geneva,
  'structure.set_member': geneva,
  'structure.set_coverage': geneva,
  'structure.move': geneva,
  'structure.merge': geneva,
  'structure.split': geneva,
  'structure.reactivate': geneva,
  'structure.read_contacts': desk,
  'structure.export': desk,

  'post.read': desk,
  'post.create': geneva,
  'post.edit': geneva,
  'post.end': geneva,
  'post.cover': geneva,
  'post.export': desk,

  'person.read': desk,
  'person.create': geneva,
  'person.edit': geneva,
  'person.export': desk,
  'person.merge': geneva,
  'person.unmerge': geneva,
  'person.distinguish': geneva,
  'person.erase': geneva,

  'confirmation.ask': own,
  'confirmation.remind': own,
  'confirmation.answer': 'anyone',
  'confirmation.stop': 'anyone',

  'change.read': own,
  'change.propose': ['field_coordinator'],
  'change.accept': geneva,
  'change.decline': geneva,
  'change.withdraw': own,

  'assignment.read': desk,
  'assignment.export': desk,
  'assignment.create': geneva,
  'assignment.edit': geneva,
  'assignment.extend': geneva,
  'assignment.end': geneva,
  'assignment.hand_over': geneva,
  'assignment.cancel': geneva,
  'assignment.read_handover': desk,
  'assignment.write_handover_note': own,

  // What may be done to each row is asked of the row.
  'bulk.apply': [...geneva, 'field_coordinator'],
  'bulk.undo': [...geneva, 'field_coordinator'],

  // A saved view is somebody's own affair; Postgres shows it to whom it is shared with.
  'view.read': 'signed_in',
  'view.create': 'signed_in',
  'view.edit': 'signed_in',
  'view.delete': 'signed_in',
  'view.share': geneva,

  'appeal.read': desk,
  'appeal.import': geneva,
  'appeal.export': desk,

  'appeal.set_rules': geneva,

  'proposal.read': round,
  'proposal.export': round,
  'proposal.create': writers,
  'proposal.write': writers,
  'proposal.attach': writers,
  'proposal.detach': writers,
  'proposal.reattach': writers,
  'proposal.read_attachment': round,

  // A reader reaches what was published: Postgres holds it to the level of sharing.
  'submission.read': desk,
  'submission.start': writers,
  'submission.ask': writers,
  'submission.submit': writers,
  'submission.answer': writers,
  'submission.withdraw': writers,
  'submission.leave_out': [...geneva, 'field_coordinator'],
  'submission.take_up': reviewers,
  'submission.recommend': reviewers,
  'submission.return': reviewers,
  'submission.accept': geneva,
  'submission.reject': geneva,
  'submission.approve': geneva,
  'submission.publish': geneva,
  'submission.go_back': geneva,
  'submission.set_implementation': writers,
  'submission.export': desk,

  'review.read': table,
  'review.assign': table,
  'review.unassign': table,
  'review.delegate': table,
  'review.write': reviewers,
  'review.comment': round,
  'review.resolve': round,
  'review.note': table,
  'review.record_minutes': table,

  'funding.read': round,
  'funding.record': geneva,
  'funding.edit': geneva,
  'funding.remove': geneva,

  'flow.read': desk,
  'flow.export': desk,
  'flow.decide': own,
  'flow.undo': own,

  'activity.read': desk,
  'activity.export': desk,
  'activity.import': own,
  'activity_label.read': geneva,
  'activity_label.create': geneva,
  'activity_label.edit': geneva,

  'update.read': round,
  'update.export': round,
  'update.write': writers,
  'update.attach': writers,
  'update.detach': writers,
  'update.reattach': writers,
  'update.read_attachment': round,
  'update.submit': writers,
  'update.skip': writers,
  'update.correct': writers,
  'update.answer': writers,
  'update.reply': writers,
  'update.send_back': geneva,
  'update.acknowledge': geneva,
  'update.ask': geneva,
  'update.withdraw_question': geneva,
  'update.schedule': geneva,
  'update.reschedule': geneva,

  // Drafts are for headquarters by their level of sharing; what was published is for everybody.
  'digest.read': [...desk, 'clearing_focal_point'],
  'digest.read_edition': 'anyone',
  'digest.start': geneva,
  'digest.pick': geneva,
  'digest.edit': geneva,
  'digest.drop': geneva,
  'digest.discard': geneva,
  'digest.publish': geneva,

  // What a file may bring is asked of its kind: field coordinators send the 5W of their operations, and see their own files.
  'import.read': own,
  'import.preview': own,
  'import.map': own,
  'import.apply': own,
  'import.undo': own,
  'import.discard': own,
  'import.export': own,

  'account.read': geneva,
  'account.edit': geneva,
  'account.suspend': geneva,
  'account.erase': geneva,
  'grant.give': geneva,
  'grant.withdraw': geneva,
  'invitation.read': geneva,
  'invitation.create': geneva,
  'invitation.withdraw': geneva,

  'subscription.ask': 'anyone',
  'subscription.confirm': 'anyone',
  'subscription.stop': 'anyone',
  'subscription.read': geneva,
  'subscription.end': geneva,

  'audit.read': [
    'administrator',
    'geneva_coordinator',
    'programme_manager',
    'field_coordinator',
    'clearing_focal_point',
  ],
  'audit.verify': admin,
  'mail.read': admin,

  'webhook.read': admin,
  'webhook.create': admin,
  'webhook.edit': admin,
  'webhook.remove': admin,
  'webhook.test': admin,
} as const satisfies Record<`${string}.${string}`, readonly Role[] | 'signed_in' | 'anyone'>;

export type Action = keyof typeof policy;

/** Up to which sharing level a role reads what it reaches. */
export const levels: Record<Role, SharingLevel> = {
  administrator: 'hq_only',
  geneva_coordinator: 'hq_only',
  programme_manager: 'network',
  field_coordinator: 'network',
  clearing_focal_point: 'partners',
  reader: 'partners',
};

/** Reads that are open to everybody: whoever asks sees records at the public level, and never more. */
export const publicReads: readonly Action[] = ['operation.read_brief', 'digest.read_edition'];

/** Actions that see accounts, grants, sessions and mails of other people; `audit.read` for the names of who acted. */
export const identityActions: readonly Action[] = [
  'account.read',
  'account.edit',
  'account.suspend',
  'grant.give',
  'grant.withdraw',
  'invitation.read',
  'invitation.create',
  'invitation.withdraw',
  'invitation.accept',
  'password.reset',
  'subscription.read',
  'subscription.end',
  'audit.read',
  'mail.read',
];
