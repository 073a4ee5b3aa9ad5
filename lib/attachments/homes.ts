import { sql } from 'drizzle-orm';
import type { Action } from '#lib/access/policy.ts';

/** A record that files are attached to, and where they are kept. */
export type Home = {
  noun: 'proposal' | 'update';
  records: ReturnType<typeof sql.raw>;
  files: ReturnType<typeof sql.raw>;
  contents: ReturnType<typeof sql.raw>;
  /** The column of a file that names its record. */
  owner: ReturnType<typeof sql.raw>;
  /** What people call the record. */
  label: ReturnType<typeof sql.raw>;
  write: Action;
};

export const homes = {
  proposal: {
    noun: 'proposal',
    records: sql.raw('proposals'),
    files: sql.raw('proposal_attachments'),
    contents: sql.raw('attachment_files'),
    owner: sql.raw('proposal_id'),
    label: sql.raw('title'),
    write: 'proposal.attach',
  },
  update: {
    noun: 'update',
    records: sql.raw('updates'),
    files: sql.raw('update_attachments'),
    contents: sql.raw('update_attachment_files'),
    owner: sql.raw('update_id'),
    label: sql.raw('code'),
    write: 'update.attach',
  },
} as const satisfies Record<string, Home>;
