import { expect, test } from './fixtures.ts';

const blank = { coordination: {}, figures: { rows: [] }, access: {}, story: {} };

test('before any script has arrived a field update is written step by step, sent, sent back, answered, sent again and acknowledged', async ({
  as,
}) => {
  test.setTimeout(120_000);
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { operation, update } = await reporting('due', blank);
  const field = await as('field_coordinator', { operations: [operation.id], javaScript: false });
  const geneva = await as('geneva_coordinator', { locale: 'fr' });
  const next = () => field.getByRole('button', { name: 'Save and continue' }).click();

  await field.goto('/updates');
  await field.getByRole('link', { name: /October 2026/ }).click();
  await field.getByRole('link', { name: 'Write the update' }).click();
  await field.getByRole('radio', { name: 'Yes, nothing has changed' }).check();
  await next();

  // A figure that is none keeps every word; a blank box is not known, and zero is zero.
  await field.getByLabel('Sessions held').fill('164');
  await field.getByLabel('Items destroyed').fill('many');
  await next();
  await expect(field.getByRole('alert')).toBeVisible();
  await expect(field.getByLabel('Sessions held')).toHaveValue('164');
  await expect(field.getByLabel('Items destroyed')).toHaveValue('many');
  await field.getByLabel('Items destroyed').fill('0');
  await next();
  await field.getByLabel('Access', { exact: true }).fill('Two localities are open again.');
  await next();
  await field.getByLabel('Headline').fill('A school reopens');
  await next();
  await field.getByRole('button', { name: 'Send the update' }).click();
  await expect(field.getByRole('heading', { name: 'Update received' })).toBeVisible();
  await expect(field.getByText(update.code).first()).toBeVisible();

  await geneva.goto(`/updates/${update.id}/decide?move=send_back`);
  await geneva.getByLabel('Étape du point 1').selectOption('figures');
  await geneva.getByLabel('Point 1', { exact: true }).fill('Combien de personnes ?');
  await geneva.locator('main form').getByRole('button', { name: 'Renvoyer avec des points' }).click();
  await expect(geneva).toHaveURL(new RegExp(`/updates/${update.id}$`));

  await field.goto(`/updates/${update.id}`);
  await expect(field.getByText('Combien de personnes ?')).toBeVisible();
  await field.goto(`/updates/${update.id}/check`);
  await expect(field.getByText('One point of Geneva still waits for your answer')).toBeVisible();
  await field.goto(`/updates/${update.id}`);
  await field.getByRole('link', { name: /^Answer/ }).click();
  await field.getByRole('radio', { name: 'Done', exact: true }).check();
  await field.getByLabel('What you did, or why not').fill('They are in now.');
  await field.getByRole('button', { name: 'Save the answer' }).click();
  await expect(field.getByText('They are in now.')).toBeVisible();
  await field.goto(`/updates/${update.id}/figures`);
  await field.getByLabel(/^People reached, Women/i).fill('900');
  await next();
  await field.goto(`/updates/${update.id}/check`);
  await field.getByRole('button', { name: 'Send it again' }).click();
  await expect(field.getByRole('heading', { name: 'Update received' })).toBeVisible();

  await geneva.goto(`/updates/${update.id}/decide?move=acknowledge`);
  await geneva.locator('main form').getByRole('button').first().click();
  await expect(geneva).toHaveURL(new RegExp(`/updates/${update.id}$`));
  await field.goto(`/updates/${update.id}`);
  await expect(field.getByText('Acknowledged').first()).toBeVisible();
  await expect(field.getByText('900').first()).toBeVisible();
});

test('Geneva asks by keyboard, the field answers before any script has arrived, and who decides too late goes on with one more press', async ({
  as,
}) => {
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { operation, update } = await reporting('submitted');
  const page = `/updates/${update.id}`;
  const field = await as('field_coordinator', { operations: [operation.id], javaScript: false });
  const [geneva, other] = [await as('geneva_coordinator'), await as('geneva_coordinator')];

  await geneva.goto(page);
  await geneva.getByRole('link', { name: 'Ask one question' }).focus();
  await geneva.keyboard.press('Enter');
  await expect(geneva).toHaveURL(/move=ask$/);
  await geneva.getByLabel('Your question').focus();
  await geneva.keyboard.type('Which road?');
  await geneva.keyboard.press('Tab');
  await geneva.keyboard.press('Enter');
  await expect(geneva.getByText('Waits for an answer')).toBeVisible();
  await field.goto(`${page}/decide?move=reply`);
  await field.getByLabel('Your answer').fill('The one to the school.');
  await field.getByRole('button', { name: 'Send the answer' }).click();
  await expect(field.getByText('The one to the school.')).toBeVisible();

  // Both decide; meanwhile the field corrects. Who is overtaken sees by what, and goes on where that can be.
  await other.goto(`${page}/decide?move=send_back`);
  await other.getByLabel('Step of point 1').selectOption('figures');
  await other.getByLabel('Point 1', { exact: true }).fill('How many people?');
  await geneva.goto(`${page}/decide?move=acknowledge`);
  await field.goto(`${page}/check`);
  await field.getByLabel('Why it is corrected').fill('Counted late.');
  await field.getByRole('button', { name: 'Send the correction' }).click();
  await expect(field.getByRole('heading', { name: 'Update received' })).toBeVisible();

  const sendBack = other.locator('main form').getByRole('button', { name: 'Send back with points' });
  await sendBack.click();
  await expect(other.getByText('Counted late.')).toBeVisible();
  await expect(other.getByLabel('Point 1', { exact: true })).toHaveValue('How many people?');
  await sendBack.click();
  await expect(other).toHaveURL(new RegExp(`${page}$`));
  await geneva.locator('main form').getByRole('button', { name: 'Acknowledge' }).click();
  await expect(geneva.getByText(/^Sent back by/)).toBeVisible();
  await expect(geneva.getByText('This cannot be done any more.')).toBeVisible();
});

test('two write one step: whoever comes second keeps every word and sees what the other wrote', async ({
  as,
}) => {
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { operation, update } = await reporting('due', blank);
  const [first, second] = await Promise.all([
    as('field_coordinator', { operations: [operation.id], javaScript: false }),
    as('field_coordinator', { operations: [operation.id], javaScript: false }),
  ]);
  for (const page of [first, second]) await page.goto(`/updates/${update.id}/access`);
  await first.getByLabel('Needs').fill('Paint for forty kilometres of road.');
  await first.getByRole('button', { name: 'Save and continue' }).click();
  await expect(first.getByLabel('Headline')).toBeVisible();
  await second.getByLabel('Needs').fill('Spare parts for detectors.');
  await second.getByRole('button', { name: 'Save and continue' }).click();
  await expect(second.getByText('Somebody else saved this step meanwhile.').first()).toBeVisible();
  await expect(second.getByLabel('Needs')).toHaveValue('Spare parts for detectors.');
  await expect(second.getByText('Paint for forty kilometres of road.')).toBeVisible();
});

test('what the 5W says of the month goes into empty boxes by one tap, changes none that is filled, and is kept when the form goes on', async ({
  as,
}) => {
  const [{ reporting }, { asOwner }, { activities }] = await Promise.all([
    import('#lib/testing/reporting.ts'),
    import('#lib/testing/given.ts'),
    import('#db/schema/index.ts'),
  ]);
  const rows = [{ indicator: 'organisations_active', group: null, value: '7' }];
  const { operation, update } = await reporting('due', { ...blank, figures: { rows } });
  const told = {
    operationId: operation.id,
    sharing: 'network',
    basis: 'cluster',
    month: '2026-10-01',
  } as const;
  await asOwner((db) =>
    db.insert(activities).values({
      ...told,
      key: 'one',
      organisationName: 'Sample NGO',
      activity: 'Risk education',
      women: 1_240,
      girls: 310,
    }),
  );
  const [plain, page] = [
    await as('field_coordinator', { operations: [operation.id], javaScript: false }),
    await as('field_coordinator', { operations: [operation.id] }),
  ];
  for (const each of [plain, page]) {
    await each.goto(`/updates/${update.id}/figures`);
    await each.getByRole('link', { name: 'Put them in' }).click();
    await expect(each.getByRole('status').filter({ hasText: '2 boxes show what the 5W says' })).toBeVisible();
    await expect(each.getByLabel('People reached, women')).toHaveValue('1,240');
    await expect(each.getByLabel('Organisations active')).toHaveValue('7');
  }
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(page).toHaveURL(new RegExp(`/updates/${update.id}/access$`));
  await page.goto(`/updates/${update.id}/figures`);
  await expect(page.getByLabel('People reached, girls')).toHaveValue('310');
  await expect(page.getByRole('link', { name: 'Put them in' })).toHaveCount(0);
});

test('A43 in Arabic the form runs from right to left and takes Arabic digits; a page without Arabic is in another language as a whole', async ({
  as,
}) => {
  const { reporting } = await import('#lib/testing/reporting.ts');
  const { operation, update } = await reporting('due', blank);
  const page = await as('field_coordinator', { operations: [operation.id], locale: 'ar' });
  const root = page.locator('html');
  await page.goto(`/updates/${update.id}/figures`);
  await expect(root).toHaveAttribute('dir', 'rtl');
  await page.getByLabel('الجلسات المنعقدة').fill('٤٨٬٢١٠');
  await page.getByRole('button', { name: 'حفظ ومتابعة' }).click();
  await expect(page).toHaveURL(new RegExp(`/updates/${update.id}/access$`));
  await page.goto(`/updates/${update.id}/figures`);
  await expect(page.getByLabel('الجلسات المنعقدة')).toHaveValue('48,210');

  await page.getByRole('link', { name: 'سجل المنسقين' }).first().click();
  await expect(page).toHaveURL(/\/roster$/);
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).toHaveAttribute('dir', 'ltr');
  await page.getByRole('link', { name: 'Field updates' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'التحديثات الميدانية' })).toBeVisible();
  await expect(root).toHaveAttribute('lang', 'ar');
});
