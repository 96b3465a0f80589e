import { Argument, Option } from 'commander';
import type { Field } from '../operations/field.ts';

/** "minConfidence" as the command line writes it: "min-confidence". */
export const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The option of an input field. Values stay words here: the operation's schema checks and converts them. */
export const optionOf = (field: Field): Option => {
  const flag = `--${kebab(field.name)}`;
  const option = new Option(field.type === 'boolean' ? flag : `${flag} <${placeholder(field)}>`, field.summary);
  if (field.choices !== undefined) option.choices([...field.choices]);
  if (field.fallback !== undefined) option.default(field.fallback);
  return option;
};

/** The argument of an input field; a list takes as many as there are. */
export const argumentOf = (field: Field): Argument => {
  const name = field.type === 'list' ? `${field.name}...` : field.name;
  return new Argument(field.required ? `<${name}>` : `[${name}]`, field.summary);
};

const placeholder = (field: Field): string => {
  if (field.type === 'number') return 'number';
  return field.choices === undefined ? kebab(field.name) : 'choice';
};
