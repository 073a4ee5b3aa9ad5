import { and, eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { people, personContacts } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { requireOrganisation } from '../found.ts';
import {
  ContactEdit,
  ContactRemoval,
  NewContact,
  NewPerson,
  PersonConfirmation,
  PersonEdit,
} from './schema.ts';

type Row = typeof people.$inferSelect;

export const createPerson = command({
  action: 'person.create',
  input: NewPerson,
  place: ({ input }) => input.operationId ?? null,
  async run({ db, input: { email, phone, contactSharing, ...wording }, subject: { operationId } }) {
    await requireOrganisation(db, wording.organisationId);
    const [created] = await db
      .insert(people)
      .values({ ...wording, operationId })
      .returning();
    if (!created) throw new Refusal('not_found');
    const details = [
      ...(email ? [{ kind: 'email' as const, value: email }] : []),
      ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ].map((detail) => ({ ...detail, personId: created.id, operationId, sharing: contactSharing }));
    if (details.length > 0) await db.insert(personContacts).values(details);
    return created;
  },
});

export const editPerson = command({
  action: 'person.edit',
  input: PersonEdit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id: _id, version: _version, ...wording }, subject }) {
    await requireOrganisation(db, wording.organisationId);
    return change(db, subject, wording);
  },
});

/** Everything shown of this person was checked today by whoever is signed in. */
export const confirmPerson = command({
  action: 'person.edit',
  input: PersonConfirmation,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  run: ({ db, actor, subject }) => change(db, subject, confirmed(actor)),
});

export const addContact = command({
  action: 'person.edit',
  input: NewContact,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, actor, input, subject }) {
    const { kind, value, label, sharing, source } = input;
    await db.insert(personContacts).values({
      personId: subject.id,
      operationId: subject.operationId,
      kind,
      value,
      label: label ?? null,
      sharing,
      source: source ?? null,
      consentAt: input.consent ? now() : null,
      ...(input.confirmed && confirmed(actor)),
    });
    return subject;
  },
  records: ({ input }) => ({ before: null, after: { kind: input.kind, value: '', sharing: input.sharing } }),
});

export const editContact = command({
  action: 'person.edit',
  input: ContactEdit,
  reading: 'person.read',
  async subject({ db, input, lock }) {
    const person = await load(db, input.id, lock);
    const contact = person && (await contactOf(db, input.id, input.contactId));
    return contact && { ...contact, operationId: person.operationId };
  },
  async run({ db, actor, input, subject }) {
    const { kind, value, label, sharing, source } = input;
    await db
      .update(personContacts)
      .set({
        kind,
        value,
        label: label ?? null,
        sharing,
        source: source ?? null,
        consentAt: input.consent ? (subject.consentAt ?? now()) : null,
        ...(input.confirmed && confirmed(actor)),
        version: subject.version + 1,
      })
      .where(eq(personContacts.id, subject.id));
    return { id: input.id, kind, value, sharing };
  },
  records: ({ subject: { kind, value, sharing } }) => ({ before: { kind, value, sharing } }),
});

export const removeContact = command({
  action: 'person.edit',
  input: ContactRemoval,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input, subject }) {
    const contact = await contactOf(db, input.id, input.contactId);
    if (!contact) throw new Refusal('not_found');
    await db.delete(personContacts).where(eq(personContacts.id, contact.id));
    return { id: subject.id, kind: contact.kind, sharing: contact.sharing };
  },
  records: ({ output: { kind, sharing } }) => ({ before: { kind, sharing, value: '' }, after: null }),
});

const now = () => new Date().toISOString();

const confirmed = (actor: Actor) => ({ confirmedAt: now(), confirmedBy: actor.name });

async function change(db: Db, subject: Row, words: Partial<Row>) {
  const [changed] = await db
    .update(people)
    .set({ ...words, version: subject.version + 1 })
    .where(eq(people.id, subject.id))
    .returning();
  return changed ?? subject;
}

async function contactOf(db: Db, personId: string, id: string) {
  const [contact] = await db
    .select()
    .from(personContacts)
    .where(and(eq(personContacts.id, id), eq(personContacts.personId, personId)));
  return contact;
}

async function load(db: Db, id: string, lock: boolean): Promise<Row | undefined> {
  const rows = db.select().from(people).where(eq(people.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}
