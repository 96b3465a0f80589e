import type { APIRequestContext } from '@playwright/test';
import type { ArticleRecord, ArticleSummary, Page, StatementRecord } from '../../src/model/index.ts';
import { expect, test } from './hearsay.ts';

const busiest = async (request: APIRequestContext): Promise<ArticleSummary> => {
  const { items } = (await (await request.get('/api/articles?limit=40')).json()) as Page<ArticleSummary>;
  return [...items].sort((a, b) => b.statements - a.statements)[0] as ArticleSummary;
};

const aStatement = async (request: APIRequestContext, voice: string): Promise<StatementRecord> => {
  const answer = await request.get(`/api/statements?voice=${voice}&limit=200`);
  const { items } = (await answer.json()) as Page<StatementRecord>;
  const named = items.find(({ speaker, cue }) => speaker !== undefined && cue !== '');
  expect(named, `a statement in ${voice} speech among the samples`).toBeDefined();
  return named as StatementRecord;
};

const card = { name: /^Statement \d+ of \d+$/u };

test('the text shown is the frozen text, to the character', async ({ page, request }) => {
  const { id } = await busiest(request);
  const record = (await (await request.get(`/api/articles/${id}`)).json()) as ArticleRecord;
  await page.goto(`/articles/${id}`);
  const blocks = page.locator('article.text [data-role]');
  await expect(blocks.first()).toBeVisible();
  const shown = await blocks.evaluateAll((nodes) => nodes.map((node) => node.textContent));
  const bare = (text: string): string => text.replace(/\s/gu, '');
  expect(bare(shown.join(''))).toBe(bare(record.reading.article.text));
});

test('j and k walk from statement to statement, Escape lets go', async ({ page, request }) => {
  await page.goto(`/articles/${(await busiest(request)).id}`);
  const tags = page.locator('button.tag');
  const pressed = page.locator('button.tag[aria-pressed=true]');
  await expect(tags.nth(1)).toBeAttached();
  await page.keyboard.press('j');
  await expect(tags.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await expect(tags.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(tags.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(tags.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('k');
  await expect(tags.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await expect(pressed).toHaveCount(1);
  await expect(page.locator('[aria-live=polite]')).toContainText(/^1 of \d+/u);
  await page.keyboard.press('Escape');
  await expect(pressed).toHaveCount(0);
  await expect(page.getByRole('article', card)).toHaveCount(0);
});

test('Tab goes through the statements in the order of the text', async ({ page, request }) => {
  await page.goto(`/articles/${(await busiest(request)).id}`);
  const tags = page.locator('button.tag');
  await tags.nth(0).focus();
  await page.keyboard.press('Tab');
  await expect(tags.nth(1)).toBeFocused();
});

const SPEECH = { direct: 'Direct speech', mixed: 'Mixed speech', indirect: 'Indirect speech' };

for (const [voice, words] of Object.entries(SPEECH)) {
  test(`the card of ${voice} speech tells who, by what word, what and how sure`, async ({ page, request }) => {
    const statement = await aStatement(request, voice);
    await page.goto(`/articles/${statement.article}#${statement.id}`);
    const shown = page.getByRole('article', card);
    await expect(shown.getByRole('heading', { level: 2 })).toHaveText(statement.speaker?.name ?? '');
    await expect(shown.locator('blockquote')).toContainText(statement.cue);
    await expect(shown.locator('blockquote .content')).toHaveText(statement.content);
    await expect(shown).toContainText(statement.confidence.toFixed(2));
    await expect(shown).toContainText(statement.by);
    await expect(shown.getByText(words)).toBeVisible();
  });
}

test('the card tells what a statement claims, and what it leaves unsaid', async ({ page, request }) => {
  const { id } = await busiest(request);
  const { reading } = (await (await request.get(`/api/articles/${id}`)).json()) as ArticleRecord;
  const claiming = reading.statements.find(
    ({ id, gaps }) => gaps.length > 0 && reading.figures.some(({ statement }) => statement === id),
  )!;
  const figure = reading.figures.find(({ statement }) => statement === claiming.id)!;
  await page.goto(`/articles/${id}#${claiming.id}`);
  const shown = page.getByRole('article', card);
  const words = reading.article.text.slice(figure.span.start, figure.span.end);
  await expect(shown.getByText('Claims', { exact: true })).toBeVisible();
  await expect(shown.locator('.claims')).toContainText(words);
  await expect(shown.getByText('Left unsaid')).toBeVisible();
});

test('pointing shows a card, clicking keeps it and writes the permalink', async ({ page, request }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  const statement = await aStatement(request, 'direct');
  await page.goto(`/articles/${statement.article}`);
  const words = page.locator(`span.content[data-statement="${statement.id}"]`).first();
  await words.hover();
  await expect(page.getByRole('article', card)).toBeVisible();
  await expect(page).not.toHaveURL(/#/u);
  await words.click();
  await expect(page).toHaveURL(new RegExp(`#${statement.id}$`, 'u'));
  await page.reload();
  await expect(page.locator(`button.tag[data-statement="${statement.id}"]`)).toHaveAttribute('aria-pressed', 'true');
});

test('a permalink brings its statement into view', async ({ page, request }) => {
  const { id } = await busiest(request);
  const record = (await (await request.get(`/api/articles/${id}`)).json()) as ArticleRecord;
  const last = [...record.reading.statements].sort(
    (a, b) => (b.content[0]?.start ?? 0) - (a.content[0]?.start ?? 0),
  )[0];
  await page.setViewportSize({ width: 1400, height: 500 });
  await page.goto(`/articles/${id}#${last?.id}`);
  await expect(page.locator(`span.content[data-statement="${last?.id}"]`).first()).toBeInViewport();
  await expect(page.locator(`button.tag[data-statement="${last?.id}"]`)).toBeFocused();
});

test('on paper the text is followed by its numbered statements, without the app around them', async ({
  page,
  request,
}) => {
  const { id } = await busiest(request);
  const record = (await (await request.get(`/api/articles/${id}`)).json()) as ArticleRecord;
  await page.goto(`/articles/${id}`);
  await expect(page.locator('article.text')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('complementary')).toHaveCount(0);
  const printed = page.getByRole('region', { name: 'Statements of this article' }).getByRole('listitem');
  await expect(printed).toHaveCount(record.reading.statements.length);
  await page.emulateMedia({ media: 'screen' });
  await expect(printed).toHaveCount(0);
});

test('a statement is copied as a quotation with its source', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const statement = await aStatement(request, 'direct');
  await page.goto(`/articles/${statement.article}#${statement.id}`);
  await page.getByRole('button', { name: 'Copy as quotation' }).click();
  await expect(page.getByText('copied', { exact: true })).toBeVisible();
  const copied = String(await page.evaluate('navigator.clipboard.readText()'));
  expect(copied).toContain(statement.content);
  expect(copied).toContain(`— ${statement.speaker?.name}`);
  expect(copied).toContain(statement.outlet ?? '');
  expect(copied).toContain(`/articles/${statement.article}#${statement.id}`);
});

test('the article’s own voice can be hidden and shown', async ({ page, request }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  const statement = (
    (await (await request.get('/api/statements?voice=author&limit=1')).json()) as Page<StatementRecord>
  ).items[0] as StatementRecord;
  await page.goto(`/articles/${statement.article}`);
  const own = page.locator('span.content.voice-author');
  await expect(own.first()).toBeVisible();
  const choice = page.getByRole('checkbox', { name: 'The article’s own voice' });
  await choice.uncheck();
  await expect(own).toHaveCount(0);
  await choice.check();
  await expect(own.first()).toBeVisible();
});

test('an older version says that the page was changed and leads to the newest', async ({ page, request }) => {
  const all = (await (await request.get('/api/articles?versions=all&limit=100')).json()) as Page<ArticleSummary>;
  const old = all.items.find(({ superseded }) => superseded);
  expect(old, 'a superseded article among the samples').toBeDefined();
  await page.goto(`/articles/${old?.id}`);
  await page.getByRole('link', { name: /^read version/u }).click();
  await expect(page).not.toHaveURL(new RegExp(old?.id ?? '', 'u'));
  await expect(page.getByText(/^Version \d+, this one$/u)).toBeVisible();
});

test('an article that is not there is said to be missing, in the words of the API', async ({ page }) => {
  await page.goto('/articles/a0123456789abcdef');
  await expect(page.getByRole('alert')).toContainText('a0123456789abcdef');
});
