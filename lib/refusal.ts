/** Each way the system says no, with its HTTP status. The code is also a message key (`refusals.<code>`). */
export const refusals = {
  unauthenticated: 401,
  forbidden: 403,
  cross_site: 403,
  read_only_token: 403,
  not_found: 404,
  method_not_allowed: 405,
  stale: 409,
  wrong_status: 409,
  question_open: 409,
  question_ended: 409,
  conflict_of_interest: 403,
  appeal_closed: 409,
  deadline_past: 409,
  already_submitted: 409,
  proposal_incomplete: 422,
  update_incomplete: 422,
  digest_incomplete: 422,
  points_open: 422,
  text_unchanged: 422,
  own_review_too: 409,
  stood_in_already: 409,
  reviewers_missing: 422,
  second_reader_missing: 422,
  recommendation_missing: 409,
  disagreement_open: 422,
  against_recommendation: 422,
  conflict: 409,
  post_taken: 409,
  preview_overtaken: 409,
  post_held: 409,
  in_use: 409,
  last_administrator: 409,
  above_you: 403,
  own_role: 403,
  too_large: 413,
  too_many_rows: 413,
  unsupported_media: 415,
  malformed: 400,
  invalid: 422,
  ends_before_start: 422,
  outside_post_dates: 422,
  link_cycle: 422,
  posts_open: 409,
  parts_open: 409,
  moved_later: 409,
  structures_open: 409,
  too_early: 422,
  repeated_key: 422,
  expired: 410,
  asked_recently: 409,
  asking_stopped: 409,
  no_email: 409,
  mail_waiting: 409,
  mailed_today: 409,
  asked_lately: 409,
  nothing_to_remind: 409,
  assigned: 409,
  wrong_credentials: 401,
  not_linked: 403,
  identity_taken: 409,
  issuer_failed: 502,
  too_many: 429,
  file_empty: 422,
  file_not_kept: 410,
  file_wrong_kind: 422,
  file_encoding: 422,
  file_missing_column: 422,
  file_too_long: 422,
  file_broken: 422,
  file_json_broken: 422,
  file_packed_badly: 422,
  file_unpacks_to_too_much: 422,
  file_one_sheet: 422,
  file_older: 409,
  file_old: 422,
  file_protected: 422,
  file_macros: 422,
  file_unsafe: 422,
  file_unreadable: 422,
  file_too_heavy: 422,
  file_too_wide: 422,
  attachment_kind: 422,
  attachment_disagrees: 422,
  attachment_protected: 422,
  attachment_active: 422,
  attachment_mixed: 422,
  attachment_damaged: 422,
  attachment_bomb: 422,
  attachment_too_large: 413,
  photo_too_large: 422,
  attachments_full: 409,
  columns_open: 422,
  columns_missing: 422,
  columns_twice: 422,
  import_changed: 409,
  import_overtaken: 409,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusals;

/** Values a message may name, and errors that belong to a field. */
export type RefusalDetail = {
  values?: Record<string, string | number>;
  fields?: Record<string, string[]>;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
  current?: unknown;
};

/** The system understood and says no. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
