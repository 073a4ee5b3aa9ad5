import { createTranslator } from 'next-intl';
import { plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en.ts';
import fr from '#lib/i18n/messages/fr.ts';
import { languageName, nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import { plainStates } from '#lib/submissions/workflow.ts';
import type { HandoverPack } from './schema.ts';

/** A piece of text; `href` leads to a page of ours or to a mail program. */
export type Piece = { text: string; href?: string };
export type FactLine = { term: string; detail: Piece[] };

const messages: Record<FullLocale, typeof en> = { en, fr: fr as unknown as typeof en };
const speaker = (locale: FullLocale) => createTranslator({ locale, messages: messages[locale] });
export type Say = ReturnType<typeof speaker>;

type Told = { pack: HandoverPack; locale: FullLocale; say: Say };

/**
 * The pack in words, the same for the page and the file: what it is called, and its facts. Contacts, links and
 * requests are tables, and each of the two lays them out itself.
 */
export function handoverSections(pack: HandoverPack, locale: FullLocale) {
  const say = speaker(locale);
  const told = { pack, locale, say };
  const { operation, structure, asOf } = pack;
  const post = `${postTitle(told)}, ${nameOf(structure, locale)}`;
  const place = operation ? nameOf(operation, locale) : say('roster.global');
  return {
    title: say('handover.of', { post }),
    post,
    lead: say('handover.lead', { place, date: plainDate(asOf, locale) }),
    note: pack.handoverNote ?? say(pack.noteHidden ? 'handover.note.hidden' : 'handover.note.none'),
    dates: datesOf(told),
    postFacts: postFacts(told),
    structureFacts: structureFacts(told),
    links: pack.links.map((link) => ({
      kind: say(link.outward ? `terms.linkType.${link.type}` : `terms.linkBack.${link.type}`),
      name: nameOf(link.structure, locale),
      href: `/structures/${link.structure.id}`,
      period: periodOf(told, link),
    })),
    changes: pack.changes.map((change) => changeLine(told, change)),
    projects: pack.projects.map((project) => ({
      id: `${project.id} ${project.appeal}`,
      href: `/proposals/${project.id}`,
      title: project.title,
      standing: [project.code ?? project.appeal, say(`terms.plainState.${plainStates[project.status]}`)]
        .filter(Boolean)
        .join(', '),
    })),
    say,
  };
}

const postTitle = ({ pack: { post }, locale, say }: Told) =>
  (locale === 'fr' ? (post.titleFr ?? post.titleEn) : (post.titleEn ?? post.titleFr)) ??
  say(`terms.postRole.${post.role}`);

const periodOf = ({ locale, say }: Told, { since, until }: { since: string; until: string | null }) =>
  until
    ? say('roster.period', { since: plainDate(since, locale), until: plainDate(until, locale) })
    : say('roster.periodOpen', { since: plainDate(since, locale) });

/** A fact, left out where there is nothing to say. */
const fact = (term: string, text: string | null | undefined, href?: string): FactLine[] =>
  text ? [{ term, detail: [{ text, ...(href && { href }) }] }] : [];

const mail = (term: string, address: string | null) => fact(term, address, `mailto:${address}`);

function datesOf(told: Told): FactLine[] {
  const { pack, locale, say } = told;
  const { successor, organisation } = pack;
  const name = pack.name ?? say('roster.nameHidden');
  const follows =
    successor &&
    say('handover.dates.successorFrom', {
      name: successor.name ?? say('roster.nameHidden'),
      date: plainDate(successor.since, locale),
    });
  const leaving = [name, organisation && shortNameOf(organisation, locale)].filter(Boolean).join(', ');
  return [
    ...fact(say('handover.dates.leaves'), leaving, `/assignments/${pack.id}`),
    ...fact(say('handover.dates.held'), periodOf(told, pack)),
    ...fact(say('handover.dates.firstAgreed'), plainDate(pack.extendedFrom, locale)),
    ...(successor && follows
      ? fact(say('handover.dates.successor'), follows, `/assignments/${successor.id}`)
      : fact(say('handover.dates.successor'), say('handover.dates.noSuccessor'))),
    ...fact(say('handover.dates.postEnds'), plainDate(pack.post.until, locale)),
    ...fact(say('handover.dates.nextMeeting'), plainDate(pack.structure.nextMeetingOn, locale)),
    ...fact(say('handover.dates.structureEnds'), plainDate(pack.structure.endsOn, locale)),
  ];
}

function postFacts({ pack: { post }, locale, say }: Told): FactLine[] {
  return [
    ...fact(say('roster.post.level'), say(`terms.postLevel.${post.level}`)),
    ...fact(say('roster.post.code'), say(`roster.codes.${post.staffingCode as 'DH'}`)),
    ...fact(say('roster.post.sole'), say(post.sole ? 'roster.post.one' : 'roster.post.several')),
    ...fact(say('roster.post.languages'), languagesIn(locale, post.languages)),
    ...fact(say('roster.post.location'), post.location),
    ...fact(
      say('roster.post.funder'),
      post.fundingOrganisation && shortNameOf(post.fundingOrganisation, locale),
    ),
    ...fact(say('roster.post.recruitment'), post.recruitment),
    ...mail(say('roster.post.mailbox'), post.roleMailbox),
  ];
}

function structureFacts({ pack: { structure }, locale, say }: Told): FactLine[] {
  const led = (role: 'cluster_lead_agency' | 'co_lead_agency') =>
    structure.agencies
      .filter((agency) => agency.role === role)
      .map(({ organisation }) => shortNameOf(organisation, locale))
      .join(', ');
  return [
    ...fact(say('handover.structure.name'), nameOf(structure, locale), `/structures/${structure.id}`),
    ...fact(say('structures.facts.type'), say(`terms.structureType.${structure.type}`)),
    ...fact(say('structures.facts.lead'), led('cluster_lead_agency')),
    ...fact(say('structures.facts.coLead'), led('co_lead_agency')),
    ...fact(say('structures.facts.location'), structure.location),
    ...fact(say('structures.facts.languages'), languagesIn(locale, structure.languages)),
    ...fact(say('structures.facts.meets'), structure.meets),
    ...mail(say('structures.facts.mailingList'), structure.mailingList),
  ];
}

const languagesIn = (locale: FullLocale, codes: readonly string[]) =>
  codes.map((code) => languageName(code, locale)).join(', ');

function changeLine({ locale, say }: Told, change: HandoverPack['changes'][number]) {
  const known = messages[locale].changes.fields as Record<string, string>;
  return {
    id: change.id,
    what: change.label?.[locale] ?? say('changes.gone'),
    kind: say(`changes.subject.${change.subjectType}`),
    fields: change.fields.map((field) => known[field] ?? field).join(', '),
    on: say('handover.changes.on', { date: plainDate(change.on, locale) }),
  };
}
