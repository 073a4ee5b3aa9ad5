/** Where a form goes next: a path of this site in which `{id}` stands for a field of the answer. */
export function destination(template: unknown, answer: unknown): string {
  if (typeof template !== 'string' || !/^\/(?![/\\])/.test(template)) return '/';
  const fields = (answer ?? {}) as Record<string, unknown>;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser would drop these and see another address
  const path = template.replace(/[\u0000-\u001f\\]/g, '');
  return path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(fields[name] ?? '')));
}
