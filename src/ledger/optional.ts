/** An object with the field, or without it where there is no value: `{ ...optional('outlet', row.outlet) }`. */
export const optional = <K extends string, V>(field: K, value: V | null | undefined): { readonly [P in K]?: V } =>
  (value === null || value === undefined ? {} : { [field]: value }) as { readonly [P in K]?: V };
