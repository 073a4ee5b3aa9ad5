/** Ours among the clusters: its code, and its number in OCHA's systems. */
export const mineAction = { code: 'PRO-MIN', hpcId: 15 } as const;

/** Where published figures come from, as they are shown. */
export const sources = { plans: 'OCHA HPC', figures: 'OCHA FTS' } as const;
