// Whether statement and negotiation events of PLOVER's gold sentences are found as acts and positions.
//   node bench/acts.ts GOLD.jsonl [--record] [--errors]
// GOLD: { id, text, event, eventText } a line. All records of the seven events of words are counted, deeds among them
// ("shortened the curfew", "sought refuge"), for a record does not say which it is; the other events, meetings, aid,
// protest, sanctions and violence, are no acts of words and are left out. A record is right when the reading has an
// attributed statement or a position
//   1. whose act or move maps to the event by the table below, and
//   2. which stands on the event's own words: at least half of the words of eventText, "said" and its like aside, in any
//      form (their first five letters), stand between the first and the last of its cue and content, or of the terms and
//      the 40 characters before them. So "the ministry said" that relays an event tells nothing of it, and another act in
//      the same sentence does not count.
// | PLOVER     | act                    | move                                   |
// | AGREE      | agree, offer, promise  | acceptance, offer, promise, concession |
// | SUPPORT    | agree, praise, promise | acceptance, concession, promise        |
// | CONCEDE    | agree, admit, promise  | concession, acceptance, promise        |
// | DEMAND     | demand, order, ask     | demand, precondition                   |
// | DISAPPROVE | accuse, criticise      |                                        |
// | REJECT     | refuse, deny           | refusal, rule out                      |
// | THREATEN   | threaten               | threat                                 |
import { readFileSync } from 'node:fs';
import { articleOfRecord, readArticle, type Span } from '../src/index.ts';
import { record } from './record.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly eventText: string;
}

const MAPPING: Readonly<Record<string, { readonly acts: string; readonly moves: string }>> = {
  AGREE: { acts: 'agree offer promise', moves: 'acceptance,offer,promise,concession' },
  SUPPORT: { acts: 'agree praise promise', moves: 'acceptance,concession,promise' },
  CONCEDE: { acts: 'agree admit promise', moves: 'concession,acceptance,promise' },
  DEMAND: { acts: 'demand order ask', moves: 'demand,precondition' },
  DISAPPROVE: { acts: 'accuse criticise', moves: '' },
  REJECT: { acts: 'refuse deny', moves: 'refusal,rule out' },
  THREATEN: { acts: 'threaten', moves: 'threat' },
};

const SAYING = /^(?:said|says|say|saying|announced|announce|reported|told)$/u;
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (word: string): string => word.slice(0, 5);

/** Whether half of the event's words stand between the first and the last of some spans. */
const standsOn = ({ text, eventText }: Gold, spans: readonly Span[], before: number): boolean => {
  const all = wordsIn(eventText);
  const event = all.some((word) => !SAYING.test(word)) ? all.filter((word) => !SAYING.test(word)) : all;
  const from = Math.max(0, Math.min(...spans.map(({ start }) => start)) - before);
  const held = new Set(wordsIn(text.slice(from, Math.max(...spans.map(({ end }) => end)))).map(stem));
  return 2 * event.filter((word) => held.has(stem(word))).length >= event.length;
};

/** The verb of a position stands before its terms, at most so far. */
const VERB = 40;

const isRight = async (gold: Gold): Promise<boolean> => {
  const { acts, moves } = MAPPING[gold.event]!;
  const { id, text } = gold;
  const { statements, positions } = await readArticle(articleOfRecord(JSON.stringify({ id, text })).article);
  return (
    statements.some(
      ({ act, voice, cue, content }) =>
        voice !== 'author' && acts.split(' ').includes(act) && standsOn(gold, [...cue, ...content], 0),
    ) || positions.some(({ move, about }) => moves.split(',').includes(move) && standsOn(gold, about, VERB))
  );
};

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (file === undefined) {
  console.error('usage: node bench/acts.ts GOLD.jsonl [--record] [--errors]');
  process.exit(2);
}

const events: Record<string, [number, number]> = {};
const lines = readFileSync(file, 'utf8').trim().split('\n');
for (const gold of lines.map((line) => JSON.parse(line) as Gold)) {
  if (!(gold.event in MAPPING)) continue;
  events[gold.event] ??= [0, 0];
  const right = await isRight(gold);
  events[gold.event]![0] += right ? 1 : 0;
  events[gold.event]![1] += 1;
  if (!right && process.argv.includes('--errors')) console.log(`${gold.id}: ${gold.eventText}: ${gold.text}`);
}

const sum = (at: 0 | 1): number => Object.values(events).reduce((total, event) => total + event[at], 0);
record('acts', {
  'records, right, of them in a hundred': [sum(1), sum(0), sum(1) ? Math.round((1000 * sum(0)) / sum(1)) / 10 : 0],
  'by event: right, of': events,
});
