type File = { id: string };

/** Whether two versions name the very same files. */
export function sameFiles(before: readonly File[], after: readonly File[]): boolean {
  const ids = new Set(before.map(({ id }) => id));
  return ids.size === after.length && after.every(({ id }) => ids.has(id));
}
