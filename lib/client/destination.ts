/** Where a form goes next: a path of this site in which `{id}` stands for a field of the answer. */
export function destination(template: unknown, answer: unknown): string {
  if (typeof template !== 'string') return '/';
  const fields = (answer ?? {}) as Record<string, unknown>;
  const path = template
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these and would see another address
    .replace(/[\u0000-\u001f\u007f\\]/g, '')
    .replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(fields[name] ?? '')));
  return /^\/(?!\/)/.test(path) ? path : '/';
}
