import type { Medium, Span } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { isOutletName } from './kind.ts';
import { type NameMention, namesIn } from './names.ts';

/** An outlet through which words came, before it is an actor. */
export interface RelayFound {
  readonly outlet: NameMention;
  readonly span: Span;
  readonly medium?: Medium;
}

/** What stands before the outlet, lower-cased, nearest last; the medium it tells of. */
const BEFORE: readonly { readonly name: string; readonly pattern: RegExp; readonly medium?: Medium }[] = [
  { name: 'interview', pattern: /\binterview (?:with|on|to|for|published (?:by|in)) (?:the )?$/u, medium: 'interview' },
  { name: 'told', pattern: /\b(?:told|tells|telling|assured|informed) (?:the )?$/u },
  {
    name: 'spoke to',
    pattern: /\b(?:spoke|speaking|talked|talking|spoken) (?:to|with) (?:the )?$/u,
    medium: 'interview',
  },
  { name: 'quoted by', pattern: /\b(?:quoted|cited|reported|carried|published) (?:by|in) (?:the )?$/u },
  { name: 'wrote in', pattern: /\b(?:wrote|writing) (?:in|for) (?:the )?$/u },
  { name: 'statement to', pattern: /\b(?:statement|comments|remarks) (?:to|carried by) (?:the )?$/u },
];

/** How many code units before an outlet its relay's words stand in. */
const LOOK_BACK = 60;

/** Outlets in a run of tokens that words came through: "told the Financial Times", "in an interview with". */
export const relaysIn = (structure: Structure, run: Run): readonly RelayFound[] => {
  const { text, tokens, quotationOf } = structure;
  const floor = tokens[run.from]!.start;
  return namesIn(structure, run)
    .filter((name) => quotationOf[name.from] === -1 && isOutletName(name.name))
    .flatMap((outlet) => {
      const before = text
        .slice(Math.max(floor, outlet.span.start - LOOK_BACK), outlet.span.start)
        .toLowerCase()
        .replace(/\s+/gu, ' ');
      const found = BEFORE.find(({ pattern }) => pattern.test(before));
      if (found === undefined) return [];
      return [{ outlet, span: outlet.span, ...(found.medium ? { medium: found.medium } : {}) }];
    });
};
