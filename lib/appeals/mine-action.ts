/** Ours among the clusters: its code, and its number in OCHA's systems. */
export const mineAction = { code: 'PRO-MIN', hpcId: 15 } as const;
