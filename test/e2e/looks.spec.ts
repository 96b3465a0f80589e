import AxeBuilder from '@axe-core/playwright';
import type { ArticleSummary, Page } from '../../src/model/index.ts';
import { expect, test } from './hearsay.ts';

const VIEWS = ['/', '/?q=breakthrough', '/articles/', '/read', '/actors', '/statements?speaker=Putin'];

const SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const view of VIEWS) {
      test(`${view} is accessible and never scrolls sideways, on a phone and on a wide screen`, async ({
        page,
        request,
      }) => {
        const { items } = (await (await request.get('/api/articles?limit=40')).json()) as Page<ArticleSummary>;
        const busy = [...items].sort((a, b) => b.statements - a.statements)[0];
        await page.goto(view === '/articles/' ? `/articles/${busy?.id}` : view);
        await expect(page.locator('main h1').first()).toBeAttached();
        if (view === '/articles/') {
          await page.keyboard.press('j');
          await expect(page.getByRole('article', { name: /^Statement 1/u })).toBeVisible();
        }
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(SIDEWAYS)).toBe(false);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        }
      });
    }
  });
}

test('the chosen theme holds against the system’s and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = (): Promise<unknown> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  const light = await paper();
  const toggle = page.getByRole('button', { name: /^Theme/u });
  await toggle.click();
  await toggle.click();
  await expect(toggle).toHaveText(/Dark/u);
  expect(await paper()).not.toBe(light);
  await page.reload();
  await expect(toggle).toHaveText(/Dark/u);
  expect(await paper()).not.toBe(light);
});
