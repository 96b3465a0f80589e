import { expect, test } from './hearsay.ts';

const ARTICLE = `Bridge at Lindow closed until Friday

Ferries are to run in its place, the town says

“The bridge stays shut until Friday,” said Ada Brandt, the mayor of Lindow.

A ferryman said that the boats were full by noon.`;

const GERMAN = `Brücke gesperrt

Die Brücke bleibt bis Freitag gesperrt, sagte die Bürgermeisterin am Montag. Niemand weiß, wann die Fähre wieder fährt, und die Leute warten seit Stunden am Ufer.`;

test('a pasted article is read at once, and kept on asking', async ({ page }) => {
  await page.goto('/read');
  await page.getByLabel(/^The article: paste/u).fill(ARTICLE);
  await page.getByLabel('Outlet').fill('The Lindow Gazette');
  await expect(page.getByRole('status').filter({ hasText: 'Not kept yet' })).toBeVisible();
  await expect(page.locator('span.content.voice-direct').first()).toContainText('The bridge stays shut until Friday');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page).toHaveURL(/\/articles\/a[0-9a-f]{16}$/u);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bridge at Lindow');
  await page.goto('/?outlet=The%20Lindow%20Gazette');
  await expect(page.locator('main ol > li')).toHaveCount(1);
});

test('a dropped file is read, whatever its encoding', async ({ page }) => {
  await page.goto('/read');
  const buffer = Buffer.from(`\ufeff${ARTICLE}`, 'utf16le');
  await page.locator('input[type=file]').setInputFiles({ name: 'lindow.txt', mimeType: 'text/plain', buffer });
  await expect(page.locator('span.content.voice-direct').first()).toContainText('The bridge stays shut until Friday');
});

test('a file dropped beside the box is read, and the page stays', async ({ page }) => {
  await page.goto('/read');
  await expect(page.getByRole('heading', { name: 'Read an article' })).toBeVisible();
  const dataTransfer = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(ARTICLE)}], 'a.txt')); return data; })()`,
  );
  await page.getByRole('heading', { name: 'Read an article' }).dispatchEvent('drop', { dataTransfer });
  await expect(page.locator('span.content.voice-direct').first()).toContainText('The bridge stays shut until Friday');
});

test('what the API refuses is said in its own words', async ({ page }) => {
  await page.goto('/read');
  const refusal = page.waitForResponse((response) => response.url().endsWith('/api/read'));
  await page.getByLabel(/^The article: paste/u).fill('\u200b\u200b');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  const { detail } = (await (await refusal).json()) as { detail: string };
  await expect(page.getByRole('alert')).toContainText(detail);
});

test('what is not English is said to be unread, not to hold nothing', async ({ page }) => {
  await page.goto('/read');
  await page.getByLabel(/^The article: paste/u).fill(GERMAN);
  const status = page.getByRole('status').filter({ hasText: 'Not kept yet' });
  await expect(status).toContainText('Not read');
  await expect(status).not.toContainText('0 statements');
});

test('the back button brings back what was put in', async ({ page }) => {
  await page.goto('/read');
  await page.getByLabel(/^The article: paste/u).fill(ARTICLE);
  await expect(page.getByRole('status').filter({ hasText: 'Not kept yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Speakers' }).click();
  await expect(page.getByRole('heading', { name: 'Speakers' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel(/^The article: paste/u)).toHaveValue(ARTICLE);
  await expect(page.locator('span.content.voice-direct').first()).toContainText('The bridge stays shut');
});
