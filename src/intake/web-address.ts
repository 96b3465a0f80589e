/** The address as the URL standard writes it, if it is an http or https address without credentials; else undefined. */
export const webAddress = (value: string | undefined): string | undefined => {
  if (value === undefined || value.length > 2048 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const fit = (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
  return fit ? url.href : undefined;
};
