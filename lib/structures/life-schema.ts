import { z } from 'zod';
import { structureTypes } from '#db/enums.ts';
import { Day, Id, Line, Name, several, Text, Ticked, Version } from '#lib/http/fields.ts';
import { lines } from './schema.ts';

/** The turns of a structure's life that touch others: each is one act, on one day. */

/** A box that nobody ticked. */
const Off = Ticked.default(false);

const act = { id: Id, version: Version };

export const StructureMove = z.object({
  ...act,
  line: z.enum(lines).default('part_of').describe('Along which line it moves'),
  toId: Id.nullish().describe('The structure above it from that day; none: it stands on its own'),
  since: Day.describe('First day in the new place; the old link ends the day before'),
  note: Text,
});

export const StructureMerge = z.object({
  ...act,
  intoId: Id.describe('The structure that carries on'),
  on: Day.describe('From this day the one is deactivated and the other carries on'),
  document: Line.describe('The decision, where it can be found'),
  movePosts: Off.describe('Its posts, and who is in them, go on in the other; otherwise refused while open'),
  moveParts: Off.describe(
    'What is part of it or supported by it moves; otherwise refused while there is any',
  ),
  moveMembers: Off.describe('Its members become members of the other'),
  moveCoverage: Off.describe('The other covers its places too'),
});

export const StructureSplit = z.object({
  ...act,
  on: Day.describe('First day of the new structure'),
  type: z.enum(structureTypes),
  nameEn: Name,
  nameFr: Name,
  acronym: Line,
  location: Line,
  place: z
    .enum(['beside', 'below'])
    .default('beside')
    .describe('beside: below what the old one is part of; below: part of the old one'),
  coverage: several(Id).describe('Lines of the old one’s coverage that the new one takes'),
  keepCoverage: Off.describe('The old one covers these places too'),
  posts: several(Id).describe('Posts of the old one that go on in the new one'),
  withLeads: Off.describe('Lead and co-lead agencies lead the new one too'),
  withMembers: Off.describe('Members are members of the new one too'),
  document: Line.describe('The decision, where it can be found'),
});

export const StructureReactivation = z.object({
  ...act,
  on: Day.describe('The day it is active again'),
  document: Line.describe('The decision, where it can be found'),
  withParts: Off.describe('Links, leads, members and places that ended with it hold again'),
});
