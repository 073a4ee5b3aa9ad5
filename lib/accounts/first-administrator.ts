/** A one-time link that creates the first administrator, while there is no account. */
export async function firstAdministratorLink(): Promise<string | null> {
  return null;
}
