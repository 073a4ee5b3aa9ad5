import { createHash } from 'node:crypto';
import indicators from '../reference/indicators.json' with { type: 'json' };
import type { digestEditions, digestItems, digests } from '../schema/index.ts';
import { accountId } from './accounts.ts';
import type { Calendar } from './days.ts';
import { digestTexts, type Told } from './digest-texts.ts';
import { idOf } from './ids.ts';
import { jsonbText } from './jsonb-text.ts';
import { operationSpecs, scopeOf } from './operations.ts';
import { sentUpdates } from './updates.ts';

/** Three months that were published, and the last of them by itself, still being written. */
const publishedId = idOf('digest', 'published');
const draftId = idOf('digest', 'draft');
const geneva = accountId('geneva@demo.example');

const sha256 = (words: string) => createHash('sha256').update(words, 'utf8').digest('hex');

type Sent = ReturnType<typeof sentUpdates>[number];

/** Twelve updates: all that were acknowledged, and the one of Nigeria that waits for it. */
const sourcesOf = (day: Calendar) =>
  sentUpdates(day)
    .filter(({ standing, operation }) => standing === 'acknowledged' || operation === 'NGA')
    .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The last of them of an operation: what its words are taken from. */
const latestOf = (sources: readonly Sent[], operation: string) =>
  sources.filter((it) => it.operation === operation).at(-1);

const monthIn = (day: string, locale: string, year = true) =>
  new Intl.DateTimeFormat(locale, {
    month: 'long',
    ...(year && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
const fromMonth = (month: string) => (/^[aeiouéèh]/.test(month) ? `d’${month}` : `de ${month}`);

const words = (day: Calendar) => {
  const [first, last] = [day.on('m-3'), day.on('e-1')];
  return {
    titleEn: `Mine action in the field, ${monthIn(first, 'en', false)} to ${monthIn(last, 'en')}`,
    titleFr: `L’action contre les mines sur le terrain, ${fromMonth(monthIn(first, 'fr', false))} à ${monthIn(last, 'fr')}`,
    textEn:
      'Roads, fields and a bridge are in use again in four of the six operations that reported. Teachers carry risk education where teams cannot go. Two return areas remain out of reach, and one municipality lost two weeks of work.\n\nWhat is asked for most is small: paint for road markings, spare parts for detectors, transport by river.',
    textFr:
      'Des routes, des champs et un pont servent de nouveau dans quatre des six opérations qui ont rapporté. Des enseignants portent l’éducation aux risques là où les équipes ne peuvent aller. Deux zones de retour restent hors d’atteinte, et une municipalité a perdu deux semaines de travail.\n\nCe qui est le plus demandé est modeste : de la peinture pour le marquage des routes, des pièces pour les détecteurs, du transport fluvial.',
  };
};

const titles = (day: Calendar) => {
  const month = day.on('m-1');
  return {
    titleEn: `Mine action digest, ${monthIn(month, 'en')}`,
    titleFr: `Synthèse de l’action contre les mines, ${monthIn(month, 'fr')}`,
  };
};

const publishedAt = ({ on }: Calendar) => `${on(-2)}T09:30:00.000Z`;

export const digestRows = (day: Calendar): (typeof digests.$inferInsert)[] => [
  {
    id: publishedId,
    code: `DIGEST-${day.on('m-3')}`,
    since: day.on('m-3'),
    until: day.on('e-1'),
    status: 'published',
    ...words(day),
    edits: 31,
    publishedAt: publishedAt(day),
    publishedById: geneva,
    sharing: 'public',
    version: 3,
  },
  {
    id: draftId,
    code: `DIGEST-${day.on('m-1').slice(0, 7)}`,
    since: day.on('m-1'),
    until: day.on('e-1'),
    ...titles(day),
    textEn: 'A bridge carries trucks again, and a path leads to the market.',
    behind: 'fr',
    sharing: 'hq_only',
  },
];

/** Of a draft: French is missing in one, behind in another. */
const drafted: {
  operation: string;
  told: (text: Told) => Partial<typeof digestItems.$inferInsert>;
  step: 'access' | 'story';
}[] = [
  {
    operation: 'SOM',
    step: 'access',
    told: ({ access }) => ({ textEn: access.en, textFr: access.fr }),
  },
  {
    operation: 'UKR',
    step: 'access',
    told: ({ access }) => ({
      textEn: access.en.replace('three', 'five'),
      textFr: access.fr,
      behind: 'fr',
      followed: access.en,
    }),
  },
  { operation: 'COL', step: 'access', told: ({ access }) => ({ textEn: access.en, behind: 'fr' }) },
  {
    operation: 'SOM',
    step: 'story',
    told: ({ story }) => ({
      titleEn: story?.title.en ?? null,
      titleFr: story?.title.fr ?? null,
      textEn: story?.text.en ?? null,
      textFr: story?.text.fr ?? null,
    }),
  },
];

export const digestItemRows = (day: Calendar): (typeof digestItems.$inferInsert)[] => {
  const month = sentUpdates(day).filter(
    ({ since, standing }) => since === day.on('m-1') && standing !== 'sent_back',
  );
  const placed = (it: Sent, step: 'access' | 'story' | 'figures') => ({
    id: idOf('digest-item', `${it.code} ${step}`),
    digestId: draftId,
    updateId: it.id,
    number: 1,
    step,
    ...scopeOf(it.operation),
    sharing: 'hq_only' as const,
  });
  const texts = drafted.flatMap(({ operation, step, told }, at) => {
    const it = month.find((each) => each.operation === operation);
    const text = digestTexts[operation];
    return it && text ? [{ ...placed(it, step), position: at + 1, ...told(text) }] : [];
  });
  return [...texts, ...month.map((it, at) => ({ ...placed(it, 'figures'), position: at + 1 }))];
};

const operationOf = (code: string) => {
  const spec = operationSpecs.find((it) => it.code === code);
  return { code, nameEn: spec?.en ?? code, nameFr: spec?.fr ?? code };
};

/** The sums, as `lib/digests/figures.ts` counts them: who is active counts once for each operation, in its last month. */
function figuresOf(sources: readonly Sent[]) {
  return indicators.flatMap((indicator) => {
    const counted = sources.filter(
      (it) => indicator.code !== 'organisations_active' || latestOf(sources, it.operation) === it,
    );
    const known = counted.flatMap((it) =>
      it.figures.flatMap(({ indicator: code, group, value }) =>
        code === indicator.code ? [{ it, group, value: Number(value) }] : [],
      ),
    );
    if (known.length === 0) return [];
    const sum = (some: typeof known) => String(some.reduce((all, { value }) => all + value, 0));
    return [
      {
        code: indicator.code,
        section: indicator.section,
        nameEn: indicator.name_en,
        nameFr: indicator.name_fr,
        unit: indicator.unit,
        source: indicator.source,
        total: sum(known),
        groups: indicator.groups.map((group) => ({
          group,
          value: sum(known.filter((it) => it.group === group)),
        })),
        operations: new Set(known.map(({ it }) => it.operation)).size,
        since: known.map(({ it }) => it.since).sort()[0],
        until: known
          .map(({ it }) => it.until)
          .sort()
          .at(-1),
      },
    ];
  });
}

function sectionsOf(sources: readonly Sent[]) {
  const told = Object.entries(digestTexts).flatMap(([operation, texts]) => {
    const it = latestOf(sources, operation);
    if (!it) return [];
    const of = { update: it.code, operation: operationOf(operation), since: it.since, until: it.until };
    return [{ of, texts }];
  });
  return [
    { step: 'access', items: told.map(({ of, texts }) => ({ ...of, title: null, text: texts.access })) },
    {
      step: 'story',
      items: told.flatMap(({ of, texts: { story } }) => (story ? [{ ...of, ...story }] : [])),
    },
  ];
}

export const digestEditionRows = (day: Calendar): (typeof digestEditions.$inferInsert)[] => {
  const sources = sourcesOf(day);
  const { titleEn, titleFr, textEn, textFr } = words(day);
  const sealed = JSON.stringify({
    format: 1,
    id: publishedId,
    code: `DIGEST-${day.on('m-3')}`,
    since: day.on('m-3'),
    until: day.on('e-1'),
    publishedAt: publishedAt(day),
    title: { en: titleEn, fr: titleFr },
    opening: { en: textEn, fr: textFr },
    sections: sectionsOf(sources),
    figures: figuresOf(sources),
    reporting: {
      updates: sources.length,
      operations: new Set(sources.map(({ operation }) => operation)).size,
    },
    sources: sources.map(({ code, operation, content, since, until }) => ({
      code,
      version: 1,
      sha256: sha256(jsonbText(content)),
      operation: operationOf(operation),
      since,
      until,
    })),
  });
  return [
    {
      digestId: publishedId,
      sealed,
      sha256: sha256(sealed),
      publishedById: geneva,
      publishedAt: publishedAt(day),
      sharing: 'public',
    },
  ];
};
