import { type Claim, claimsOf, timeWords } from '../../model/describe.ts';
import { overlaps, type Reading, type Span, type Statement, wordsOf } from '../../model/index.ts';
import { escapeMarkup } from './escape-markup.ts';

/** What opens and closes the page. It loads nothing and runs nothing, and says so to the browser. */
const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Hearsay">
<style>
:root { color-scheme: light dark; font: 1.05rem/1.6 Georgia, serif; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
header p, .facts { color: GrayText; font: .85rem/1.5 system-ui, sans-serif; }
p, li { unicode-bidi: isolate; }
.direct, .mixed { text-decoration: underline solid 2px; }
.indirect { text-decoration: underline dotted 2px; }
.source { font-weight: bold; text-decoration: none; }
.cue { font-style: italic; text-decoration: none; }
.source, .cue, .direct, .mixed, .indirect { text-underline-offset: .2em; }
li { margin-block: 1rem; }
.claims { padding-left: 1.2rem; font: .9rem/1.5 system-ui, sans-serif; }
.claims li { margin-block: .2rem; }
</style>
`;

/** A reading as one page of HTML that needs nothing else: the text with its statements marked, and the list of them. */
export const readingHtml = (reading: Reading): string => {
  const { article, statements, unread } = reading;
  const attributed = statements.filter(({ voice }) => voice !== 'author');
  const facts = [article.outlet, article.published, article.authors.join(', '), article.url].filter(Boolean);
  const title = escaped(article.headline ?? article.id);
  return `${HEAD}<title>${title}</title>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${escaped(facts.join(' · '))}</p>
<p>${escaped(`${reading.id} · ${reading.reader}`)}</p>
${unread === undefined ? '' : `<p>${escaped(`Not read: ${unread}`)}</p>\n`}</header>
<main>
${paragraphs(reading)
  .map((span) => `<p dir="auto">${marked(article.text, span, attributed)}</p>`)
  .join('\n')}
</main>
<section>
<h2>Statements</h2>
<ol>
${attributed.map((statement) => entry(statement, reading)).join('\n')}
</ol>
</section>
${ownClaims(reading)}</body>
</html>
`;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no way to hold these
const NO_HTML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const escaped = (text: string): string => escapeMarkup(text.replaceAll(NO_HTML, '\ufffd'));

/** The spans of the text's lines that hold words. */
const paragraphs = ({ article: { text } }: Reading): readonly Span[] =>
  [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));

/** The words of `within`, each stretch in a span that names what it is part of. */
const marked = (text: string, within: Span, statements: readonly Statement[]): string => {
  const marks = marksIn(within, statements);
  const bounds = marks.flatMap(({ span }) => [Math.max(span.start, within.start), Math.min(span.end, within.end)]);
  const edges = [...new Set([within.start, ...bounds, within.end])].toSorted((a, b) => a - b);
  return edges
    .slice(0, -1)
    .map((start, at) => {
      const end = edges[at + 1] ?? within.end;
      const classes = new Set(marks.filter(({ span }) => overlaps(span, { start, end })).map(({ name }) => name));
      const words = escaped(text.slice(start, end));
      return classes.size === 0 ? words : `<span class="${[...classes].join(' ')}">${words}</span>`;
    })
    .join('');
};

interface Mark {
  readonly span: Span;
  readonly name: string;
}

const marksIn = (within: Span, statements: readonly Statement[]): readonly Mark[] =>
  statements
    .flatMap(({ source, cue, content, voice }) => [
      ...content.map((span) => ({ span, name: voice })),
      ...source.map((span) => ({ span, name: 'source' })),
      ...cue.map((span) => ({ span, name: 'cue' })),
    ])
    .filter(({ span }) => overlaps(span, within));

const entry = (statement: Statement, reading: Reading): string => {
  const { text } = reading.article;
  const name = nameOf(statement.speaker, reading) ?? wordsOf(text, statement.source);
  return `<li id="${escaped(statement.id)}"><strong>${escaped(name || 'speaker not named')}</strong>
<blockquote>${escaped(wordsOf(text, statement.content))}</blockquote>
<span class="facts">${escaped(factsOf(statement, reading).join(' · '))}</span>${claims(claimsOf(statement, reading))}</li>`;
};

const nameOf = (id: string | undefined, { actors }: Reading): string | undefined =>
  actors.find((actor) => actor.id === id)?.name;

/** How it was said, by what word, through whom, to whom and when. */
const factsOf = (statement: Statement, reading: Reading): readonly string[] => {
  const { voice, cue, cueStance, act, modality, hedge, via, addressee, saidAt, id } = statement;
  const { text } = reading.article;
  const said = reading.times.find((time) => time.id === saidAt);
  const told = nameOf(addressee, reading);
  return [
    voice,
    wordsOf(text, cue),
    cueStance,
    act,
    modality === 'actual' ? undefined : modality,
    hedge && `hedged: “${wordsOf(text, [hedge])}”`,
    ...via.map(({ actor }) => `via ${nameOf(actor, reading)}`),
    told && `to ${told}`,
    said && `said “${wordsOf(text, [said.span])}” ${timeWords(said)}`,
    id,
  ].filter((fact): fact is string => fact !== undefined && fact !== '');
};

/** What the article's own sentences claim, where any claims something that can be counted, placed or dated. */
const ownClaims = (reading: Reading): string => {
  const own = reading.statements
    .filter(({ voice }) => voice === 'author')
    .map((statement) => ({ statement, list: claimsOf(statement, reading) }))
    .filter(({ list }) => list.length > 0);
  if (own.length === 0) return '';
  return `<section>
<h2>In the article’s own voice</h2>
<ol>
${own.map(({ statement, list }) => `<li id="${escaped(statement.id)}"><blockquote>${escaped(wordsOf(reading.article.text, statement.content))}</blockquote>${claims(list)}</li>`).join('\n')}
</ol>
</section>
`;
};

const claims = (list: readonly Claim[]): string =>
  list.length === 0
    ? ''
    : `\n<ul class="claims">${list.map((claim) => `<li>${escaped(claim.sort === 'unsaid' ? `leaves unsaid: ${claim.reads}` : `${claim.sort} “${claim.words}”: ${claim.reads}`)}</li>`).join('')}</ul>`;
