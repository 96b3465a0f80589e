import type { Form } from '../../across/form.ts';

/** So many forms are kept in memory: a form is a pure function of its id, and the frequent ones are asked for again and again. */
const KEPT = 5_000;

const kept = new Map<string, Form>();

/** A form out of its row. */
export const formBody = (id: string, body: string): Form => {
  const there = kept.get(id);
  if (there !== undefined) return there;
  if (kept.size >= KEPT) kept.clear();
  const form = { ...(JSON.parse(body) as Omit<Form, 'id'>), id };
  kept.set(id, form);
  return form;
};

/** Whether a person spoke of a form, by its row: no text within it can hold these marks unescaped. */
export const isJudged = (body: string): boolean => body.includes('"judged":true');
