import { endpoint } from '#lib/http/endpoint.ts';
import { createMineActionLabel, editMineActionLabel } from './commands.ts';
import { listMineActionLabels } from './queries.ts';
import { MineActionLabel } from './schema.ts';

export const mineActionLabelsApi = {
  'GET /mine-action-labels': endpoint(listMineActionLabels, {
    summary: 'By which words rows of a 5W are known to be mine action’s',
    output: MineActionLabel.array(),
  }),
  'POST /mine-action-labels': endpoint(createMineActionLabel, {
    summary: 'Add such words',
    output: MineActionLabel,
  }),
  'POST /mine-action-labels/{id}/use': endpoint(editMineActionLabel, {
    summary: 'Take a label out of use, or into it again',
    output: MineActionLabel,
  }),
};
