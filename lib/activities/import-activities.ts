import type { Db } from '#db/index.ts';
import { amount, Rejected } from '#lib/exchange/cells.ts';
import type { Note, Place, Planned, RecordImporter } from '#lib/exchange/record-importer.ts';
import type { Told } from '#lib/exchange/told.ts';
import { organisationsNamed, type World } from '#lib/exchange/world.ts';
import { endsBefore } from '#lib/http/fields.ts';
import { type ActivityFacts, blank } from './facts.ts';
import { activityFields } from './fields.ts';
import { figureIn } from './figure.ts';
import { type Known, knownFor } from './known.ts';
import { leftActivities } from './left.ts';
import { monthIn } from './months.ts';
import { settler } from './settle.ts';
import { activityStore } from './store.ts';

/** Who does what, where, when and for whom: a row of a 5W each. Rows of other sectors are none of ours. */
export const activityImporter: RecordImporter = {
  kind: '5w',
  noun: 'activity',
  fields: activityFields,
  others: 'ignored',
  async prepared(db: Db, { operationId }) {
    const known = await knownFor(db, operationId);
    const settle = settler(known);
    return (told, world, place) => plan(told, world, place, known, settle);
  },
  ...activityStore,
  left: leftActivities,
};

const text = (told: Told, field: keyof typeof activityFields) => told.text(field) ?? null;

function plan(
  told: Told,
  world: World,
  place: Place,
  known: Known,
  settle: ReturnType<typeof settler>,
): Planned | null {
  const basis = known.recognise.basisOf({
    clusters: [text(told, 'aor'), text(told, 'cluster')],
    activity: text(told, 'activity'),
    organisations: [text(told, 'organisation'), text(told, 'acronym')],
  });
  if (!basis) return null;
  const who = text(told, 'organisation') ?? text(told, 'acronym');
  if (!who) throw new Rejected('required', 'organisation');
  const organisation = organisationOf(world, who, text(told, 'acronym'));
  const where = whereOf(told, known);
  const when = whenOf(told, place);
  const figures = figuresOf(told);
  const facts: ActivityFacts = {
    ...blank(basis),
    ref: text(told, 'ref'),
    organisationName: who,
    acronym: text(told, 'acronym'),
    partnerName: text(told, 'partner'),
    organisationId: organisation?.id ?? null,
    activity: text(told, 'activity'),
    cluster: text(told, 'aor') ?? text(told, 'cluster'),
    sector: text(told, 'aor') && text(told, 'cluster'),
    ...where.facts,
    ...when.facts,
    ...figures.facts,
    quantity: amount(text(told, 'quantity') ?? ''),
    unit: text(told, 'unit'),
    status: text(told, 'activityStatus'),
  };
  const waits = organisation ? null : { reason: 'organisation_waits', value: who };
  const note = when.note ?? where.note ?? figures.note ?? waits;
  const label = [who, facts.activity, facts.admin3 ?? facts.admin2 ?? facts.admin1]
    .filter(Boolean)
    .join(' · ');
  return settle(facts, identityOf(facts), place, label.slice(0, 300), note);
}

/** A file's own number tells a row within its month; else who, what, where and when do. */
function identityOf(it: ActivityFacts): (string | null)[] {
  if (it.ref) return ['ref', it.ref, it.month];
  return [
    it.organisationName,
    it.acronym,
    it.partnerName,
    it.activity,
    it.cluster,
    it.sector,
    it.admin1,
    it.admin2,
    it.admin3,
    it.pcode,
    it.month,
    it.since,
    it.until,
    it.unit,
  ];
}

/** By its name, else by its acronym, where that means one of ours only. */
function organisationOf(world: World, name: string, acronym: string | null) {
  const [found, other] = organisationsNamed(world, name);
  if (found && !other) return found;
  const [short, another] = acronym ? organisationsNamed(world, acronym) : [];
  return short && !another ? short : null;
}

function whereOf(told: Told, { find }: Known) {
  const [admin1, admin2, admin3] = [text(told, 'admin1'), text(told, 'admin2'), text(told, 'admin3')];
  const pcode = text(told, 'pcode3') ?? text(told, 'pcode2') ?? text(told, 'pcode1');
  const { unit, note } = find({ pcode, names: [admin1, admin2] });
  return { facts: { admin1, admin2, admin3, pcode, unitPcode: unit?.pcode ?? null }, note };
}

/** A start or end that cannot be read is left out, and told: the row says enough without it. */
function whenOf(told: Told, place: Place) {
  let note: Note | null = null;
  const day = (field: 'since' | 'until') => {
    try {
      return told.day(field) ?? null;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      note = { reason: error.reason, value: error.value };
      return null;
    }
  };
  const [since, until] = [day('since'), day('until')];
  const year = text(told, 'year') ?? place.month?.slice(0, 4) ?? null;
  const cell = text(told, 'month');
  const month = cell
    ? monthIn(cell, year, told.order('month'))
    : (place.month ?? (since && `${since.slice(0, 7)}-01`));
  if (endsBefore({ since, until })) note = { reason: 'ends_before_start', value: `${since} – ${until}` };
  return { facts: { month, since, until }, note: note as Note | null };
}

const groups = ['women', 'men', 'girls', 'boys'] as const;

/** A total is what the file says; where it says none, the sum of what it does say. */
function figuresOf(told: Told) {
  const [women, men, girls, boys] = groups.map((group) => figureIn(told, group)) as [
    number | null,
    number | null,
    number | null,
    number | null,
  ];
  const parts = [women, men, girls, boys].filter((part) => part !== null);
  const sum = parts.length > 0 ? parts.reduce((a, b) => a + b, 0) : null;
  const total = figureIn(told, 'reached');
  const over = total !== null && sum !== null && sum > total;
  const note = over ? { reason: 'groups_over_total', value: `${sum} > ${total}` } : null;
  return { facts: { women, men, girls, boys, reached: total ?? sum }, note };
}
