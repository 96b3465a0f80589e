import { expect, test } from 'vitest';
import { articleOfPage } from './html.ts';

const story =
  'Officials said on Monday that the bridge over the river had been hit, and that traffic had stopped for hours. ';
const head = `<title>Bridge hit | The Courier</title><meta property="og:site_name" content="The Courier">
<link rel="canonical" href="https://courier.example/a"><meta name="description" content="Traffic stopped for hours">
<script type="application/ld+json">{broken</script>
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
"headline":"Bridge &amp; river: hit","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bob Ray"}],
"publisher":{"name":"Courier Media"},"datePublished":"2024-08-12T10:00:00+0300"}]}</script>`;
const body = `<nav><a href="/">Home</a></nav><article><h1>Bridge &amp; river: hit</h1>
<p>Traffic stopped for hours</p><p>By <a href="/ann">Ann Lee</a> and Bob Ray</p>
<figure><img src="x.jpg"><figcaption>The bridge on Monday</figcaption></figure>
<p>KYIV — ${story.repeat(3)}</p><p>“It was <em>loud</em>,”&nbsp;a
  resident&#32;said &lt;twice&gt;.<script>alert(1)</script> ${story}</p><h2>What came next</h2>
<ul><li>One thing that matters</li><li>And another one</li></ul><blockquote><p>${story}</p></blockquote>
<p>${story}<br><br>A second run.</p><p><strong>Another part</strong></p><p>${story.repeat(2)}</p>
<p>Reporting by Ann Lee; editing by Bob Ray</p></article><footer>Imprint</footer>`;
const page = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const partsOf = (html: string) => {
  const { text, blocks } = articleOfPage(html);
  return blocks.map(({ role, span }) => [role, text.slice(span.start, span.end)]);
};

test('a page becomes text without markup, in blocks by the kind of its elements', () => {
  const run = story.trim();
  expect(partsOf(page)).toEqual([
    ['headline', 'Bridge & river: hit'],
    ['standfirst', 'Traffic stopped for hours'],
    ['byline', 'By Ann Lee and Bob Ray'],
    ['caption', 'The bridge on Monday'],
    ['dateline', 'KYIV'],
    ['paragraph', `KYIV — ${story.repeat(3).trim()}`],
    ['paragraph', `“It was loud,”\u00a0a resident said <twice>. ${run}`],
    ['subheading', 'What came next'],
    ['paragraph', 'One thing that matters'],
    ['paragraph', 'And another one'],
    ['paragraph', run],
    ['paragraph', run],
    ['paragraph', 'A second run.'],
    ['subheading', 'Another part'],
    ['paragraph', story.repeat(2).trim()],
    ['note', 'Reporting by Ann Lee; editing by Bob Ray'],
  ]);
});

test('paragraphs are parted by blank lines, and the metadata is the page’s', () => {
  const { text, blocks, id, ...stated } = articleOfPage(page);
  const inBlocks = blocks.filter(({ role }) => role !== 'dateline').map(({ span }) => text.slice(span.start, span.end));
  expect(text).toBe(inBlocks.join('\n\n'));
  expect(stated).toEqual({
    headline: 'Bridge & river: hit',
    authors: ['Ann Lee', 'Bob Ray'],
    outlet: 'Courier Media',
    url: 'https://courier.example/a',
    published: '2024-08-12T10:00:00+03:00',
    language: 'en-GB',
  });
});

test('without linked data the other places of metadata are asked', () => {
  const meta = `<meta property="og:title" content="Bridge hit"><meta name="author" content="Ann Lee">
    <meta property="og:url" content="javascript:alert(1)"><meta property="og:site_name" content="The Courier">`;
  const time = '<time datetime="2024-08-12">Monday</time>';
  const html = `<html><head>${meta}</head><body><article>${time}<p>${story.repeat(5)}</p></article></body></html>`;
  const { id, text, blocks, ...stated } = articleOfPage(html);
  expect(stated).toEqual({
    headline: 'Bridge hit',
    authors: ['Ann Lee'],
    outlet: 'The Courier',
    published: '2024-08-12',
    language: 'en',
  });
});

test('what the caller gives wins', () => {
  const given = { headline: 'Given', outlet: 'Given Post', published: '2020-01-02', url: 'https://given.example/' };
  expect(articleOfPage(page, given)).toMatchObject(given);
});

test('two dates on a page without metadata are no date', () => {
  const times = '<time datetime="2024-08-12">a</time><time datetime="2024-08-13">b</time>';
  expect(articleOfPage(`<article>${times}<p>${story.repeat(5)}</p></article>`).published).toBeUndefined();
});

test('a fragment without html and body is read, hidden words are not', () => {
  const hidden = '<p style="display:none">secret</p><template>secret</template><style>secret{}</style>';
  expect(partsOf(`<p>${story.repeat(5)}</p>${hidden}<p>${story}</p>`)).toEqual([
    ['paragraph', story.repeat(5).trim()],
    ['paragraph', story.trim()],
  ]);
});

test('a page without words is refused', () => {
  for (const html of [
    '<html><body></body></html>',
    '<html><body><script>var a = "much code";</script></body></html>',
  ]) {
    expect(() => articleOfPage(html)).toThrow(expect.objectContaining({ code: 'no-article-text' }));
  }
});

test('hostile pages end in text or in an error with a cure', () => {
  const deep = (tag: string, times: number) => `${`<${tag}>`.repeat(times)}<p>${story.repeat(5)}</p>`;
  expect(articleOfPage(deep('div', 3000)).text).toBe(story.repeat(5).trim());
  for (const html of [deep('div', 100_000), deep('b', 300_000), '<br>'.repeat(300_000), '<'.repeat(1_000_000)]) {
    expect(() => articleOfPage(html)).toThrow(expect.objectContaining({ code: 'page-too-complex' }));
  }
  expect(articleOfPage(`<p ${'a=1 '.repeat(100_000)}>${story.repeat(5)}`).text).toBe(story.repeat(5).trim());
});
