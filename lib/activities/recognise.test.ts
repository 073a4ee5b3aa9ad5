import { expect, test } from 'vitest';
import labels from '#db/reference/mine-action-labels.json' with { type: 'json' };
import { type Label, recogniser } from './recognise.ts';

const { basisOf } = recogniser(labels as Label[]);
const of = (
  clusters: (string | null)[],
  activity: string | null = null,
  organisation: string | null = null,
) => basisOf({ clusters, activity, organisations: [organisation] });

/** As files of many operations write it. */
test.each([
  ['Acción contra minas', 'Protección'],
  ['MA'],
  ['Explosive Hazards'],
  ['Explosive Hazard'],
  ['Protection - LAM'],
  ['Protection: Lutte anti-mines'],
  ['PC_MA'],
  ['Protection: Mine Action'],
  ['Lutte Antimines'],
  ['Протимінна діяльність'],
  [' MINE  ACTION '],
])('%s is mine action by its cluster', (...clusters) => {
  expect(of(clusters)).toBe('cluster');
});

test.each([
  ['Protection', 'Mine Risk Education'],
  ['Protection', 'Conduct awareness raising and community engagement on Explosive Ordnance Risk Education.'],
  [null, 'Sensibilisation EREE en milieu scolaire'],
  ['Protección', 'Talleres de educación en el riesgo de minas'],
  ['Захист', 'Навчання щодо ризиків вибухонебезпечних предметів'],
])('%s: %s is mine action by its activity', (cluster, activity) => {
  expect(of([cluster], activity)).toBe('activity');
});

test('who does it tells only where nothing else does', () => {
  expect(of(['Protection'], null, 'The HALO Trust')).toBe('organisation');
  expect(of([null], null, 'UNMAS')).toBe('organisation');
  expect(of(['Health'], null, 'MAG')).toBeNull();
  expect(of(['Protection'], 'Legal assistance', 'DDG')).toBeNull();
});

test('words that hold ours by chance are none of ours', () => {
  expect(of(['WASH'], 'Determine water needs in Maputo')).toBeNull();
  expect(
    of(['Protección'], 'Prevención (diferentes a la VBG, afectación por Minas y reclutamiento)'),
  ).toBeNull();
  expect(of(['Mali - Marketing'])).toBeNull();
});
