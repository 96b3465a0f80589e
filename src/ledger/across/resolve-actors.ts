import { type ActorInArticle, type ActorJudgement, keyOf, refOf } from './actor-in-article.ts';
import { type ActorLink, linkOf, linksWithin } from './actor-link.ts';
import { blockKeys } from './block-keys.ts';
import { SAME } from './compare.ts';
import { entriesOf, fileUnder, inOrder, text } from './entry.ts';
import type { Form } from './form.ts';
import { groupForms, type Judged } from './groups.ts';
import { judgedKeys, type Settled, type SettledJudgement, settleJudgements } from './judgements.ts';
import { type FormLink, type Lookup, linksOf } from './links.ts';
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

/** The links of all forms, each once. */
const allLinks = (forms: readonly Form[], lookup: Lookup): readonly FormLink[] => {
  const found = new Map<string, FormLink>();
  for (const form of forms) for (const link of linksOf(form, lookup)) found.set(`${link.a.id} ${link.b.id}`, link);
  return [...found.values()];
};

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
  const index = fileUnder(entries.values(), blockKeys);
  const lookup: Lookup = (key, limit) => (index.get(key) ?? []).slice(0, limit);
  const found = allLinks(forms, lookup);

  const formOfKey = new Map(
    [...entries].flatMap(([id, { members }]) => members.map((actor) => [keyOf(refOf(actor)), id] as const)),
  );
  const settled = settleJudgements(judgements, new Set(formOfKey.keys()));
  const asForms = (pairs: Settled['same']): Judged['same'] =>
    pairs.map(([a, b]) => [formOfKey.get(a)!, formOfKey.get(b)!]);
  const judged = { same: asForms(settled.same), apart: asForms(settled.apart) };

  const named = groupForms(forms, found, judged);
  const offices = officeLinks(entries, named.groups);
  const held = offices.map(({ unnamed, holder }) => ({ a: unnamed, b: holder, score: SAME, signs: [] }));
  const whole = groupForms(forms, [...found, ...held], judged);

  const officeLink = new Map(offices.map(({ unnamed, link }) => [unnamed.id, link] as const));
  const asLink = (link: FormLink): ActorLink =>
    (link.signs.length === 0 ? officeLink.get(link.a.id) : undefined) ?? linkOf(entries, link);
  const groupOf = new Map(whole.groups.flatMap((group) => group.forms.map(({ id }) => [id, group] as const)));
  const doubtful = found.filter(({ a, b, score }) => score < SAME && groupOf.get(a.id) !== groupOf.get(b.id));
  const excluded = whole.left.filter(({ link: { a, b } }) => groupOf.get(a.id) !== groupOf.get(b.id));
  return {
    actors: whole.groups
      .map((group) => resolvedOf(inOrder(group.forms.flatMap(({ id }) => entries.get(id)!.members))))
      .sort((a, b) => text(a.id, b.id)),
    links: ordered([...judgedLinks(settled), ...[...entries.values()].flatMap(linksWithin), ...whole.used.map(asLink)]),
    unsure: ordered([
      ...excluded.map(({ link, why }) => linkOf(entries, link, why)),
      ...doubtful.map((link) => linkOf(entries, link)),
    ]),
    judgements: settled.judgements,
  };
};
