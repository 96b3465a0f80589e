// What the samples claim, as JSON: a map (GeoJSON), figures and positions, each with its words and who says so.
//   node scripts/claims.ts [FILE…] > claims.json
import { globSync, readFileSync } from 'node:fs';
import { isFailure, type Reading, readArticle, type Span, takeIn, wordsOf } from '../src/index.ts';

const given = process.argv.slice(2);
const files = given.length > 0 ? given : globSync('samples/*.{txt,html}').sort();

/** Who says it, by the statement that holds it. */
const saidBy = ({ actors, statements, article }: Reading, id: string | undefined) => {
  const statement = statements.find((one) => one.id === id);
  if (statement === undefined) return {};
  const name = actors.find((actor) => actor.id === statement.speaker)?.name;
  const by = statement.voice === 'author' ? 'the article itself' : (name ?? wordsOf(article.text, statement.source));
  return { by, voice: statement.voice, statement: statement.id };
};

const found = {
  map: { type: 'FeatureCollection', features: [] as unknown[] },
  figures: [] as unknown[],
  positions: [] as unknown[],
};
for (const file of files) {
  const taken = takeIn(readFileSync(file), { origin: file })[0];
  if (taken === undefined || isFailure(taken)) throw new Error(`${file} cannot be taken in`);
  const reading = await readArticle(taken.article);
  const words = (span: Span): string => reading.article.text.slice(span.start, span.end);
  const name = (id: string | undefined): string | undefined => reading.actors.find((actor) => actor.id === id)?.name;
  for (const { span, lat, lon, use, statement, id: _, ...place } of reading.places) {
    if (lat === undefined || lon === undefined || use !== 'literal') continue;
    const properties = { file, words: words(span), ...place, ...saidBy(reading, statement) };
    found.map.features.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties });
  }
  for (const { span, statement, id: _, restates: _restates, ...figure } of reading.figures)
    found.figures.push({ file, words: words(span), ...figure, ...saidBy(reading, statement) });
  for (const { about, statement, by, to, move, foundBy } of reading.positions)
    found.positions.push({
      file,
      move,
      by: name(by),
      to: name(to),
      terms: wordsOf(reading.article.text, about),
      foundBy,
      'as told by': saidBy(reading, statement).by,
    });
}
console.log(JSON.stringify(found, undefined, 1));
