/** What a list can also be had as, every row of it: see download.ts. */
export const fileFormats = ['xlsx', 'csv', 'hxl', 'json'] as const;

export type FileFormat = (typeof fileFormats)[number];
