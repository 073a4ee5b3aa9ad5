import { expect, test } from './fixtures.ts';

test('a structure is put on record, found in the tree, linked and edited', async ({
  as,
  operation,
  stage,
}) => {
  const tag = operation.code;
  const parent = await stage.given.structure(operation.id, { nameEn: `${tag} Protection Cluster` });
  const page = await as('geneva_coordinator');
  await page.goto('/structures/new');
  await page.getByLabel('Country or operation').selectOption(operation.id);
  await page.getByLabel('Name in English').fill(`${tag} Sub-Cluster`);
  await page.getByLabel('Name in French').fill(`${tag} Sous-groupe`);
  await page.getByLabel('Type', { exact: true }).selectOption('national_sub_cluster');
  await page.getByLabel('Active since').fill('2025-01-01');
  await page.getByLabel('Part of').selectOption(parent.id);
  await page.getByLabel('Arabic').check();
  await page.getByRole('button', { name: 'Create structure' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${tag} Sub-Cluster`);
  await expect(page.getByText('National sub-cluster, active since 1 Jan 2025.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText(
    `${tag} Protection Cluster`,
  );
  await expect(page.getByRole('definition').filter({ hasText: 'Arabic' })).toBeVisible();

  await page.goto(`/structures?q=${tag}`);
  const row = page.getByRole('row', { name: new RegExp(`${tag} Sub-Cluster`) });
  await expect(row).toHaveAttribute('aria-level', '2');
  await row.getByRole('link', { name: `${tag} Sub-Cluster` }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Meets').fill('Every second Tuesday, 10:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Every second Tuesday, 10:00')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Put on record' })).toContainText('Sam Exemple');
});

test('a link that leads back is refused beside its words, and ending one is a date', async ({
  as,
  operation,
  stage,
}) => {
  const tag = operation.code;
  const [upper, lower] = [
    await stage.given.structure(operation.id, { nameEn: `${tag} Upper` }),
    await stage.given.structure(operation.id, { nameEn: `${tag} Lower` }),
  ];
  await stage.given.link({ fromId: lower.id, toId: upper.id, type: 'part_of', operationId: operation.id });
  const page = await as('geneva_coordinator');
  await page.goto(`/structures/${upper.id}/links`);
  await page.getByLabel('With').selectOption(lower.id);
  await page.getByLabel('Note').fill('Sample note');
  await page.getByRole('button', { name: 'Add link' }).click();
  await expect(page.locator('#problem')).toContainText('This link would make a structure part of itself.');
  await expect(page.getByLabel('Note')).toHaveValue('Sample note');

  await page.goto(`/structures/${lower.id}`);
  await page.getByRole('link', { name: `Change the link with ${tag} Upper` }).click();
  await page.getByLabel('Until').fill('2024-12-31');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('No links on this day.')).toBeVisible();
  await page.getByRole('link', { name: /Show 1 that does not hold/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Part of ${tag} Upper`) })).toContainText(
    '31 Dec 2024',
  );
});

test('A29 without JavaScript a refused form comes back with its errors and every word, then is taken', async ({
  as,
  operation,
}) => {
  const page = await as('geneva_coordinator', { javaScript: false });
  await page.goto(`/structures/new?operation=${operation.id}`);
  await page.getByLabel('Name in English').fill('Specimen working group');
  await page.getByLabel('Name in French').fill('Groupe de travail spécimen');
  await page.getByLabel('Type', { exact: true }).selectOption('working_group');
  await page.getByLabel('Terms of reference, year').fill('1066');
  await page.getByLabel('English', { exact: true }).check();
  await page.getByRole('button', { name: 'Create structure' }).click();
  await expect(page.locator('#problem')).toContainText('Terms of reference, year');
  await expect(page.getByLabel('Name in French')).toHaveValue('Groupe de travail spécimen');
  await expect(page.getByLabel('English', { exact: true })).toBeChecked();
  await page.getByLabel('Terms of reference, year').fill('2025');
  await page.getByRole('button', { name: 'Create structure' }).click();
  await expect(page).toHaveURL(/\/structures\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Specimen working group');
});

test('the tree is walked by keyboard, and its address holds what is open', async ({
  as,
  operation,
  stage,
}) => {
  const tag = operation.code;
  const operationId = operation.id;
  const root = await stage.given.structure(operationId, { nameEn: `${tag} Root`, type: 'global_cluster' });
  const branch = await stage.given.structure(operationId, { nameEn: `${tag} Branch` });
  const leaf = await stage.given.structure(operationId, { nameEn: `${tag} Leaf` });
  await stage.given.link({ fromId: branch.id, toId: root.id, type: 'part_of', operationId });
  await stage.given.link({ fromId: leaf.id, toId: branch.id, type: 'part_of', operationId });
  const page = await as('field_coordinator');
  await page.goto(`/structures?open=${root.id}`);
  const named = (name: string) => page.getByRole('link', { name: `${tag} ${name}`, exact: true });
  await expect(named('Leaf')).toHaveCount(0);
  await named('Root').focus();
  await page.keyboard.press('ArrowDown');
  await expect(named('Branch')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(named('Leaf')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(branch.id));
  await page.reload();
  await expect(named('Leaf')).toBeVisible();
  await named('Leaf').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(named('Branch')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(named('Leaf')).toHaveCount(0);
});

test('the list sorts by its heads, filters by its address, and says so', async ({ as, operation, stage }) => {
  const tag = operation.code;
  for (const name of ['Bravo', 'Alfa', 'Équipe']) {
    await stage.given.structure(operation.id, { nameEn: `${tag} ${name}`, nameFr: `${tag} ${name} (fr)` });
  }
  const page = await as('field_coordinator');
  await page.goto(`/structures?view=list&q=${tag}`);
  const names = () => page.getByRole('rowheader').allInnerTexts();
  expect(await names()).toEqual([`${tag} Alfa`, `${tag} Bravo`, `${tag} Équipe`]);
  await page.getByRole('columnheader', { name: 'Structure' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Structure' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(await names()).toEqual([`${tag} Équipe`, `${tag} Bravo`, `${tag} Alfa`]);
  await page.getByLabel('Find a structure').fill(`equipe ${tag}`);
  await page.getByLabel('Find a structure').press('Enter');
  await expect(page.getByText(/^1 structure on/)).toBeVisible();
  expect(await names()).toEqual([`${tag} Équipe`]);
  await page.getByLabel('As of').fill('2019-01-01');
  await page.getByLabel('As of').blur();
  await expect(page.getByRole('heading', { name: 'No structure matches' })).toBeVisible();
});

test('A13 a structure of elsewhere is not there; forms are closed to whom they are not for', async ({
  as,
  operation,
  stage,
}) => {
  const own = await stage.given.structure(operation.id);
  const foreign = await stage.given.structure((await stage.given.operation()).id);
  const page = await as('field_coordinator');
  const status = async (path: string) => (await page.goto(path))?.status();
  expect(await status(`/structures/${own.id}`)).toBe(200);
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
  for (const part of ['', '/edit', '/end', '/links', '/organisations', '/phases']) {
    expect([part, await status(`/structures/${foreign.id}${part}`)]).toEqual([part, 404]);
    if (part) expect([part, await status(`/structures/${own.id}${part}`)]).toEqual([part, 403]);
  }
  for (const path of ['/structures/new', '/operations/new', '/organisations/new']) {
    expect([path, await status(path)]).toEqual([path, 403]);
  }
});

test('a structure with posts is not ended before they are, and an operation not before its structures', async ({
  as,
  operation,
  stage,
}) => {
  const structure = await stage.given.structure(operation.id, { nameEn: 'Specimen hub' });
  await stage.given.post(operation.id, structure.id, { titleEn: 'Hub coordinator', until: '2026-01-31' });
  const page = await as('geneva_coordinator');
  await page.goto(`/operations/${operation.id}/close`);
  await page.getByLabel('Last day').fill('2026-03-01');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('#problem')).toContainText('Specimen hub');
  await page.getByRole('link', { name: 'Specimen hub' }).click();
  await page.getByLabel('Day it is deactivated').fill('2026-01-15');
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.locator('#problem')).toContainText('End them first: Hub coordinator.');
  await page.getByLabel('Day it is deactivated').fill('2026-02-01');
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText('National sub-cluster, deactivated on 1 Feb 2026.')).toBeVisible();
  await page.goto(`/operations/${operation.id}/close`);
  await page.getByLabel('Last day').fill('2026-03-01');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Closed on 1 Mar 2026')).toBeVisible();
});

test('an organisation is added once, in French for a French reader', async ({ as, operation }) => {
  const name = `Association modèle ${operation.code}`;
  const page = await as('geneva_coordinator', { locale: 'fr' });
  const add = async () => {
    await page.goto('/organisations/new');
    await page.getByLabel('Nom en anglais').fill(`Sample association ${operation.code}`);
    await page.getByLabel('Nom en français').fill(name);
    await page.getByLabel('Type', { exact: true }).selectOption('INGO');
    await page.getByLabel('Autres graphies').fill(`Assoc. modèle ${operation.code}`);
    await page.getByRole('button', { name: 'Ajouter l’organisation' }).click();
  };
  await add();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText(`Assoc. modèle ${operation.code}`)).toBeVisible();
  await add();
  await expect(page.locator('#problem')).toContainText('Nom en anglais');
});
