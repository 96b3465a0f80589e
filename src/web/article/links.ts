/** An address that may be linked to: http and https only, so that no text can slip in a script; undefined otherwise. */
export const outward = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};

/** Where an article stands in the app, at one of its statements if asked. */
export const articlePath = (id: string, statement?: string): string =>
  `/articles/${encodeURIComponent(id)}${statement === undefined ? '' : `#${encodeURIComponent(statement)}`}`;
