import { z } from 'zod';
import type { Corrected } from '../ledger/ledger.ts';
import { HearsayError, type Sameness, type Span } from '../model/index.ts';
import { signedFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import {
  actSchema,
  cueStanceSchema,
  judgementSchema,
  modalitySchema,
  polaritySchema,
  voiceSchema,
} from './schemas/index.ts';

const spans = z
  .string()
  .regex(
    /^\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9}){0,99}$/u,
    'must be characters of the text such as 120-164 or 120-140,150-164',
  )
  .optional();

const flag = z.boolean().optional();
const name = z.string().trim().min(1).max(500).optional();

const VERDICTS = ['right', 'wrong', 'same', 'different', 'unsure'] as const;

const input = z.strictObject({
  id: z.string().min(1).max(400).optional().describe('Id of the statement or the match; with --other, of an actor.'),
  other: z
    .string()
    .min(1)
    .max(400)
    .optional()
    .describe('The other of two actors: an id, or ARTICLE/ACTOR. Of two that differ it is the one set apart.'),
  right: flag.describe('The statement is read right.'),
  wrong: flag.describe('It is no statement at all.'),
  speaker: name.describe("Whose words they are: a name, or an actor's id."),
  nobody: flag.describe('Nobody is said to have said it.'),
  addressee: name.describe("Whom it is said to: a name, or an actor's id."),
  source: spans.describe(
    'The words that name the speaker, as START-END in characters of the article; commas between parts.',
  ),
  cue: spans.describe('The words that say that it is said, as START-END.'),
  content: spans.describe('The words that are said, as START-END.'),
  voice: voiceSchema.optional().describe('In what voice it is told.'),
  act: actSchema.optional().describe('What is done by saying it.'),
  cueStance: cueStanceSchema.optional().describe('What the cue lets the author say of it.'),
  polarity: polaritySchema.optional().describe('Whether it says that something is so or is not.'),
  modality: modalitySchema.optional().describe('Whether it is told as so, possible, conditional, to come or asked.'),
  same: flag.describe('The two of the match are of one matter; the two actors are one.'),
  different: flag.describe('The two of the match are of different matters; the two actors are two.'),
  unsure: flag.describe('Nobody can tell whether the two of the match are of one matter, or the two actors one.'),
  takeBack: z.string().min(1).max(200).optional().describe('Id of a judgement to take back; it stays on the record.'),
  ...signedFields,
});

type Input = z.output<typeof input>;

const spansOf = (text: string | undefined): readonly Span[] | undefined =>
  text?.split(',').map((span) => {
    const [start = 0, end = 0] = span.split('-').map(Number);
    return { start, end };
  });

const correctionOf = ({ nobody, speaker, addressee, ...rest }: Input): Corrected => {
  const { voice, act, cueStance, polarity, modality } = rest;
  const [source, cue, content] = [rest.source, rest.cue, rest.content].map(spansOf);
  return stated({
    source,
    cue,
    content,
    speaker: nobody === true ? null : speaker,
    addressee,
    voice,
    act,
    cueStance,
    polarity,
    modality,
  });
};

const isNothing = (object: object): boolean => Object.keys(object).length === 0;

/** What is said of the statement or match; throws where nothing is, or two things that exclude each other. */
const verdictOf = (input: Input) => {
  const said = VERDICTS.filter((verdict) => input[verdict] === true);
  const correction = correctionOf(input);
  const [verdict] = said;
  if (said.length > 1 || (verdict !== undefined && !isNothing(correction)) || (input.nobody && input.speaker))
    throw new HearsayError(
      'two-verdicts',
      `one judgement says one thing; "${said.join('", "')}" cannot stand with the rest`,
      2,
    );
  return verdict === undefined ? ({ verdict: 'corrected', correction } as const) : { verdict };
};

/** What is said of two actors. */
const samenessOf = ({ verdict }: ReturnType<typeof verdictOf>): Sameness => {
  if (verdict === 'same' || verdict === 'different' || verdict === 'unsure') return verdict;
  throw new HearsayError('no-verdict', 'nothing is said of the two actors; say same, different or unsure', 2);
};

/** Enters what a person says of a statement, a match or two actors, or takes back what somebody said. */
export const judge = operation({
  name: 'judge',
  summary:
    'Judge a statement, a match or two actors: right, wrong, corrected; same, different, unsure. Or take a judgement back.',
  route: 'POST /api/judgements',
  input,
  output: judgementSchema,
  argument: 'id',
  run: async (input, context) => {
    const { id, takeBack, note } = input;
    const ledger = await context.ledger();
    const signed = { by: input.by ?? context.me?.() ?? '', ...stated({ note }) };
    const said = verdictOf(input);
    const isJudged = said.verdict !== 'corrected' || !isNothing(said.correction);
    if (takeBack !== undefined && (id !== undefined || isJudged))
      throw new HearsayError('two-verdicts', 'take a judgement back or make one, one after the other', 2);
    if (takeBack !== undefined) return ledger.takeBack(takeBack, signed);
    if (id !== undefined && input.other !== undefined)
      return ledger.judgeActors({ a: id, b: input.other, verdict: samenessOf(said), ...signed });
    if (id !== undefined) return ledger.judge({ id, ...said, ...signed });
    throw new HearsayError('nothing-to-judge', 'nothing is named; give the id of a statement or a match', 2);
  },
});
