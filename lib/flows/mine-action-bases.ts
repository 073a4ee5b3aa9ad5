import type { MineActionBasis } from '#db/enums.ts';
import { mineAction } from '#lib/appeals/mine-action.ts';

type Said = {
  clusters: readonly string[];
  planClusters: readonly string[];
  projects: readonly string[];
  keywords: readonly string[];
  recipients: readonly string[];
  description: string | null;
};

/** Words that only mine action uses; a mine of coal is not meant by a text that speaks of none of them. */
const ours =
  /\bmine[\s-]?action\b|\b(?:land|anti[\s-]?personnel |anti[\s-]?tank )mines?\b|\bmine (?:and|clearance|risk|awareness|victims?|contaminat\w+|survivors?)\b|\bde-?min(?:ing|ers?)\b|\bexplosive (?:ordnance|remnants?|hazards?|devices?)\b|\bunexploded\b|\bcluster munitions?\b|\b(?:UXO|ERW|EORE|IED)s?\b|\blutte (?:anti-?|contre les )mines\b|\bdéminage\b|\bacci[oó]n contra (?:las )?minas\b|\bdesminado\b|\bmine contaminated\b/iu;

export const speaksOfMineAction = (text: string) => ours.test(text);

/** Organisations that do nothing else, or whose name says so. */
const whole =
  /\bmine action\b|\bmines? advisory\b|\bhalo trust\b|\bde-?mining\b|\bland\s?mines?\b|\bdesminado\b|\bdéminage\b|\bmine clearance\b|\bAPOPO\b|\bswiss foundation for mine/iu;

/** Why a flow may be mine action's, the surest first; what its cluster says is certain, all else is for a person to judge. */
export function basesOf({ clusters, planClusters, projects, keywords, recipients, description }: Said) {
  const named = (names: readonly string[]) => names.some((name) => ours.test(name));
  const holds: Record<MineActionBasis, boolean> = {
    cluster: clusters.includes(mineAction.code),
    keyword: keywords.some((word) => /^(?:humanitarian )?mine action$/iu.test(word)),
    project: named([...projects, ...planClusters]) || projects.some((it) => it.includes(mineAction.code)),
    organisation: recipients.some((name) => whole.test(name)),
    words: description !== null && ours.test(description),
  };
  const found: MineActionBasis[] = ['cluster', 'keyword', 'project', 'organisation', 'words'];
  return found.filter((basis) => holds[basis]);
}
