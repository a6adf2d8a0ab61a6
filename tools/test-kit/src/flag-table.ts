/**
 * What numbers the flags of a command take and what they are without a word, by their names; flags with neither are left
 * out. To be held to a table that is written from the documentation.
 */
export function flagTable(
  flags: Readonly<Record<string, object>>,
): Record<string, { readonly range?: unknown; readonly preset?: unknown }> {
  const rows = Object.entries(flags).map(([name, flag]) => [
    name,
    {
      ...("range" in flag ? { range: flag.range } : {}),
      ...("preset" in flag ? { preset: flag.preset } : {}),
    },
  ]);
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row as object).length > 0));
}
