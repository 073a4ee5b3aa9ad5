import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { archiveStructure, createStructure, editStructure, endStructure } from './commands.ts';
import { addCoverage, editCoverage, removeCoverage } from './coverage-commands.ts';
import { getPlaces, listAdminUnits } from './coverage-queries.ts';
import { AdminUnit, CoverageAdded, Places, StructureCoverage } from './coverage-schema.ts';
import { exportStructures, structureColumns } from './export.ts';
import { moveStructure, reactivateStructure } from './life-commands.ts';
import { addLink, editLink } from './link-commands.ts';
import { exportMembers, listMembers, memberColumns } from './member-queries.ts';
import { StructureMembership } from './member-schema.ts';
import { mergeStructure } from './merge-command.ts';
import { addAgency, addMember, addPhase, editAgency, editMember, editPhase } from './part-commands.ts';
import { StructureAgency, StructureLink, StructureMember, StructurePhase } from './part-schema.ts';
import { getStructure, listStructures } from './queries.ts';
import { Structure, StructureRow, StructureTree, StructureWritten } from './schema.ts';
import { splitStructure } from './split-command.ts';
import { getStructureTree } from './tree.ts';

export const structuresApi = {
  'GET /structures': alsoAsFile(
    endpoint(listStructures, {
      summary: 'Coordination structures within your reach, as of a day',
      output: listOutput(StructureRow),
    }),
    { rows: exportStructures, name: 'structures', columns: structureColumns },
  ),
  'POST /structures': endpoint(createStructure, { summary: 'Add a structure', output: StructureWritten }),
  'GET /structures/tree': endpoint(getStructureTree, {
    summary: 'Structures below each other along a line, as of a day',
    output: StructureTree,
  }),
  'GET /structures/{id}': endpoint(getStructure, {
    summary: 'One structure with its links, agencies, members and phases',
    output: Structure,
  }),
  'PATCH /structures/{id}': endpoint(editStructure, {
    summary: 'Change a structure',
    output: StructureWritten,
  }),
  'POST /structures/{id}/end': endpoint(endStructure, {
    summary: 'Deactivate a structure; its posts must have ended',
    output: StructureWritten,
  }),
  'POST /structures/{id}/archive': endpoint(archiveStructure, {
    summary: 'Archive a deactivated structure, or take it back',
    output: StructureWritten,
  }),
  'POST /structures/{id}/move': endpoint(moveStructure, {
    summary: 'Move a structure below another from a day; the old link ends the day before',
    output: StructureWritten,
  }),
  'POST /structures/{id}/merge': endpoint(mergeStructure, {
    summary: 'Merge a structure into another one from a day',
    output: StructureWritten,
  }),
  'POST /structures/{id}/split': endpoint(splitStructure, {
    summary: 'Split a new structure off from a day',
    output: StructureWritten,
  }),
  'POST /structures/{id}/reactivate': endpoint(reactivateStructure, {
    summary: 'Take a deactivated structure up again',
    output: StructureWritten,
  }),
  'POST /structures/{id}/coverage': endpoint(addCoverage, {
    summary: 'Say where a structure works, by p-code',
    output: CoverageAdded,
  }),
  'PATCH /structure-coverage/{id}': endpoint(editCoverage, {
    summary: 'Change or end a coverage',
    output: StructureCoverage,
  }),
  'POST /structure-coverage/{id}/remove': endpoint(removeCoverage, {
    summary: 'Remove a coverage that was never so',
    output: StructureCoverage,
  }),
  'GET /admin-units': endpoint(listAdminUnits, {
    summary: 'Administrative units by name or p-code',
    output: listOutput(AdminUnit),
  }),
  'GET /operations/{id}/places': endpoint(getPlaces, {
    summary: 'Who covers each place of an operation on a day, gaps included',
    output: Places,
  }),
  'POST /structures/{id}/links': endpoint(addLink, {
    summary: 'Link a structure to another',
    output: StructureLink,
  }),
  'PATCH /structure-links/{id}': endpoint(editLink, {
    summary: 'Change or end a link',
    output: StructureLink,
  }),
  'POST /structures/{id}/agencies': endpoint(addAgency, {
    summary: 'Name a lead or co-lead agency',
    output: StructureAgency,
  }),
  'PATCH /structure-agencies/{id}': endpoint(editAgency, {
    summary: 'Change or end a lead',
    output: StructureAgency,
  }),
  'GET /structures/{id}/members': alsoAsFile(
    endpoint(listMembers, {
      summary: 'Member organisations of a structure on a day',
      output: listOutput(StructureMembership),
    }),
    { rows: exportMembers, name: 'members', columns: memberColumns },
  ),
  'POST /structures/{id}/members': endpoint(addMember, {
    summary: 'Add a member organisation',
    output: StructureMember,
  }),
  'PATCH /structure-members/{id}': endpoint(editMember, {
    summary: 'Change or end a membership',
    output: StructureMember,
  }),
  'POST /structures/{id}/phases': endpoint(addPhase, {
    summary: 'Say that a phase of its life began',
    output: StructurePhase,
  }),
  'PATCH /structure-phases/{id}': endpoint(editPhase, {
    summary: 'Correct a phase',
    output: StructurePhase,
  }),
};
