import type { Reading } from '../../src/model/index.ts';
import { expect, test } from './hearsay.ts';

const HOSTILE = `<script>window.hacked = 1</script> Mayor resigns

“<img src=x onerror="window.hacked = 2"> is how I leave,” said <b>Ada</b> Brandt.

\u202eAda Brandt said that ${'x'.repeat(400)} <svg onload="window.hacked = 3"></svg> {{7*7}} \${7*7}\u202c`;

test('markup and scripts in an article are shown as text and never run', async ({ page, request }) => {
  const line = JSON.stringify({
    id: 'hostile',
    text: HOSTILE,
    headline: '<img src=x onerror="window.hacked=4">\u202e',
  });
  const kept = await request.post('/api/articles', {
    data: { text: line, outlet: '<b>Outlet</b>', url: 'https://outlet.example/?a="><script>window.hacked=5</script>' },
  });
  const { articles } = (await kept.json()) as { articles: readonly { id: string }[] };
  await page.goto(`/articles/${articles[0]?.id}`);
  await expect(page.locator('article.text')).toContainText('<script>window.hacked = 1</script>');
  await page.keyboard.press('j');
  await expect(page.getByRole('article', { name: /^Statement 1/u })).toBeVisible();
  await page.goto('/');
  await expect(page.locator('main')).toContainText('<b>Outlet</b>');
  await page.goto('/?q=resigns');
  await expect(page.locator('main blockquote').first()).toBeVisible();
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(
    await page
      .locator('main')
      .evaluateAll((all) => all.flatMap((main) => [...main.querySelectorAll('img, svg, b i')]).length),
  ).toBe(0);
});

test('an address that is no web address is not linked to', async ({ page, request }) => {
  const answer = await request.post('/api/read', { data: { text: 'Rain\n\n“It rains,” said Ada Brandt.' } });
  const reading = (await answer.json()) as Reading;
  const article = { ...reading.article, url: 'javascript:window.hacked=1' };
  const appearance = {
    article: 'a1',
    page: 'p',
    version: 1,
    url: article.url,
    origin: 'x',
    takenAt: '2024-08-12T00:00:00Z',
  };
  await page.route('**/api/articles/a1', (route) =>
    route.fulfill({ json: { reading: { ...reading, article }, appearances: [appearance], versions: [appearance] } }),
  );
  await page.goto('/articles/a1');
  await expect(page.locator('article.text')).toContainText('It rains');
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
});
