import type { ArticleSummary, Page, SearchHit } from '../../src/model/index.ts';
import { expect, startHearsay, test } from './hearsay.ts';

test('the list names each article with its outlet, day and counts', async ({ page, request }) => {
  const { items } = (await (await request.get('/api/articles?limit=40')).json()) as Page<ArticleSummary>;
  await page.goto('/');
  const rows = page.locator('main ol > li');
  await expect(rows).toHaveCount(items.length);
  expect(items.length).toBeGreaterThan(20);
  for (const [at, item] of items.slice(0, 3).entries()) {
    await expect(rows.nth(at)).toContainText(item.headline ?? '');
    await expect(rows.nth(at)).toContainText(item.outlet ?? '');
    await expect(rows.nth(at).locator('time')).toHaveAttribute('datetime', item.published ?? '');
  }
  await expect(page.getByRole('banner')).toContainText(/\d+ articles · \d+ statements/u);
});

test('choosing an outlet leaves its articles only', async ({ page }) => {
  await page.goto('/');
  const outlet = (await page.locator('main li .outlet').first().textContent()) ?? '';
  await page.getByLabel('Outlet').selectOption(outlet);
  await expect(page).toHaveURL(/outlet=/u);
  await expect(page.locator('main li .outlet', { hasNotText: outlet })).toHaveCount(0);
  await expect(page.locator('main li .outlet').first()).toHaveText(outlet);
});

test('days leave out the articles of other days, and can be taken back', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('main ol > li').first()).toBeVisible();
  const all = await page.locator('main ol > li').count();
  await page.getByLabel('Published from').fill('2024-08-12');
  await expect(page).toHaveURL(/from=2024-08-12/u);
  await page.getByLabel('Published to').fill('2024-08-13');
  await expect(page).toHaveURL(/to=2024-08-13/u);
  await expect(page.locator('main li time', { hasNotText: /^1[23] August 2024$/u })).toHaveCount(0);
  await expect(page.locator('main li time').first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/to=/u);
  await expect(page.getByLabel('Published to')).toHaveValue('');
  await page.getByRole('link', { name: 'Show all articles' }).click();
  await expect(page.locator('main ol > li')).toHaveCount(all);
});

test('a search shows the words marked, who said them, and leads to the statement', async ({ page, request }) => {
  const found = await request.get('/api/search?q=breakthrough&limit=40');
  const { items } = (await found.json()) as Page<SearchHit>;
  const at = items.findIndex((hit) => hit.kind === 'statement' && hit.speaker !== undefined);
  expect(at).toBeGreaterThanOrEqual(0);
  await page.goto('/');
  await page.getByRole('searchbox').fill('breakthrough');
  await page.getByRole('searchbox').press('Enter');
  const row = page.locator('main ol > li').nth(at);
  await expect(row.locator('mark').first()).toContainText(/breakthrough/iu);
  await expect(row).toContainText(items[at]?.speaker ?? '');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/articles/${items[at]?.article}#${items[at]?.statement}$`, 'u'));
  await expect(page.getByRole('article', { name: /^Statement \d+ of/u })).toContainText(items[at]?.speaker ?? '');
});

test('a search without hits says so', async ({ page }) => {
  await page.goto('/?q=zzyzx');
  await expect(page.getByText('Nothing in the ledger has the words')).toBeVisible();
});

test('an empty ledger tells how to fill it', async ({ page }) => {
  const { address, stop } = await startHearsay();
  try {
    await page.route(/^/u, async (route) => {
      const url = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: address + url.pathname + url.search }) });
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'The ledger is empty' })).toBeVisible();
    await expect(page.getByText('hearsay add')).toBeVisible();
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await stop();
  }
});

test('speakers lead to what they are reported to have said', async ({ page }) => {
  await page.goto('/actors');
  const row = page.locator('main li', { has: page.getByRole('link') }).first();
  const name = (await row.getByRole('heading').textContent()) ?? '';
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.locator('main blockquote').first()).toBeVisible();
});
