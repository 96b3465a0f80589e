import { type ActorInArticle, type ActorJudgement, keyOf, refOf } from './actor-in-article.ts';
import { type ActorLink, linkOf, linksWithin } from './actor-link.ts';
import { blockKeys } from './block-keys.ts';
import { SAME } from './compare.ts';
import { entriesOf, fileUnder, inOrder, text } from './entry.ts';
import { groupForms, type Judged } from './groups.ts';
import { judgedKeys, type Settled, type SettledJudgement, settleJudgements } from './judgements.ts';
import { type Live, linksAmong, liveIn } from './links.ts';
import { officeLinks } from './office-links.ts';
import { type ResolvedActor, resolvedOf } from './resolved-actor.ts';

export interface Resolution {
  readonly actors: readonly ResolvedActor[];
  /** All that holds the actors together. */
  readonly links: readonly ActorLink[];
  /** What a person may look at: likely, yet not sure enough, or sure and excluded by something else. */
  readonly unsure: readonly ActorLink[];
  readonly judgements: readonly SettledJudgement[];
}

/** A judgement as a link, which no score can outweigh. */
const judgedLinks = ({ judgements }: Settled): readonly ActorLink[] =>
  judgements
    .filter(({ state, judgement }) => state === 'in force' && judgement.verdict === 'same')
    .map(({ judgement: { a, b, by, at, note } }) => ({
      a,
      b,
      score: Number.MAX_SAFE_INTEGER,
      signs: [],
      reason: `${by} says so, ${at}${note === undefined ? '' : `: ${note}`}`,
      by: 'judgement',
    }));

const ordered = (links: readonly ActorLink[]): readonly ActorLink[] =>
  links
    .map((link) => ({ link, key: `${keyOf(link.a)} ${keyOf(link.b)} ${link.by}` }))
    .sort((x, y) => text(x.key, y.key))
    .map(({ link }) => link);

/**
 * Who is who over all articles. A pure function of the mentions and the judgements, in whatever order they come. Nobody is
 * joined on a surname alone, nor on an office without somebody named with it about that time.
 */
export const resolveActors = (
  mentions: readonly ActorInArticle[],
  judgements: readonly ActorJudgement[] = [],
): Resolution => {
  const entries = entriesOf(mentions, judgedKeys(judgements));
  const forms = [...entries.values()].map(({ form }) => form);
  const blocks = fileUnder(forms, blockKeys);
  const live = (key: string): Live => liveIn(key, blocks.get(key)!);
  const found = linksAmong(forms, live);

  const formOfKey = new Map(
    [...entries].flatMap(([id, { members }]) => members.map((actor) => [keyOf(refOf(actor)), id] as const)),
  );
  const settled = settleJudgements(judgements, new Set(formOfKey.keys()));
  const asForms = (pairs: Settled['same']): Judged['same'] =>
    pairs.map(([a, b]) => [formOfKey.get(a)!, formOfKey.get(b)!]);
  const whole = groupForms(forms, found, { same: asForms(settled.same), apart: asForms(settled.apart) });

  const groupOf = new Map(whole.groups.flatMap((group) => group.forms.map(({ id }) => [id, group.forms] as const)));
  const offices = officeLinks(entries, ({ id }) => groupOf.get(id));
  const holder = new Map(offices.map((office) => [office.unnamed.id, office.holder.id] as const));
  const actors = Map.groupBy(forms, ({ id }) => groupOf.get(holder.get(id) ?? id)!);
  const doubtful = found.filter(({ a, b, score }) => score < SAME && groupOf.get(a.id) !== groupOf.get(b.id));
  const excluded = whole.left.filter(({ link: { a, b } }) => groupOf.get(a.id) !== groupOf.get(b.id));
  return {
    actors: [...actors.values()]
      .map((own) => resolvedOf(inOrder(own.flatMap(({ id }) => entries.get(id)!.members))))
      .sort((a, b) => text(a.id, b.id)),
    links: ordered([
      ...judgedLinks(settled),
      ...[...entries.values()].flatMap(linksWithin),
      ...whole.used.map((link) => linkOf(entries, link)),
      ...offices.map(({ link }) => link),
    ]),
    unsure: ordered([
      ...excluded.map(({ link, why }) => linkOf(entries, link, why)),
      ...doubtful.map((link) => linkOf(entries, link)),
    ]),
    judgements: settled.judgements,
  };
};
