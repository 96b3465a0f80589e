import { z } from 'zod';
import { type ActorRecord, HearsayError, type Page } from '../model/index.ts';
import { derivedLedger } from './derived-ledger.ts';
import { pagingFields, signedFields, stated } from './fields.ts';
import { type Context, operation } from './operation.ts';
import { actorKindSchema, actorRecordSchema, pageOf } from './schemas/index.ts';

const ID = z.string().min(1).max(400).optional();

const input = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe(
      'Words of one of its names; case and diacritics do not matter. With --merge or --split, the other actor.',
    ),
  kind: actorKindSchema.optional().describe('Only actors of this kind.'),
  side: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'must be three letters, such as UKR')
    .optional()
    .describe('Only those that speak for this state: ISO 3166-1 alpha-3.'),
  merge: ID.describe('Say that this actor and the other are one. Ids of actors, or ARTICLE/ACTOR for one mention.'),
  split: ID.describe('Say that this mention and the other are two, ARTICLE/ACTOR each; the other is set apart.'),
  ...signedFields,
  ...pagingFields,
});

type Input = z.output<typeof input>;

/** Enters what is said of two actors; resolves to who they are after that. */
const judged = async ({ merge, split, name, by, note }: Input, context: Context): Promise<Page<ActorRecord>> => {
  const a = merge ?? split;
  if (a === undefined || name === undefined || (merge !== undefined && split !== undefined))
    throw new HearsayError('one-actor', 'one judgement is of two actors: actors --merge A B, or actors --split A B', 2);
  const ledger = await context.ledger();
  const verdict = merge === undefined ? 'different' : 'same';
  const judgement = await ledger.judgeActors({
    a,
    b: name,
    verdict,
    by: by ?? context.me?.() ?? '',
    ...stated({ note }),
  });
  if (judgement.about !== 'actor') return { items: [] };
  const pages = await Promise.all(
    [judgement.a, judgement.b].map(({ article, actor }) => ledger.actor(`${article}/${actor}`)),
  );
  const found = new Map(pages.flatMap((page) => (page === undefined ? [] : [[page.id, page] as const])));
  return {
    items: [...found.values()].map(({ ties: _, unsure: __, judgements: ___, latest: ____, ...actor }) => actor),
  };
};

/** Lists who is spoken of, over all articles, or takes what a person says of two of them. */
export const actors = operation({
  name: 'actors',
  summary:
    'List the actors that articles speak of: who is one over all articles, with names, roles and sides. Or say that two are one, or are two.',
  route: 'GET /api/actors',
  input,
  output: pageOf(actorRecordSchema),
  local: ['merge', 'split', 'by', 'note'],
  argument: 'name',
  run: async (input, context) => {
    if (input.merge !== undefined || input.split !== undefined) return judged(input, context);
    const { merge: _, split: __, by: ___, note: ____, ...query } = input;
    return (await derivedLedger(context)).actors(stated(query));
  },
});
