/** A text as a cell of a CSV file. */
export interface CsvCell {
  readonly text: string;
  /** Whether it is not the text itself, read back. */
  readonly changed: boolean;
}

/**
 * A text as a cell, quoted where it has to be (RFC 4180). Spreadsheets run a cell that begins with `=`, `+`, `-`, `@` as a
 * formula, and terminals obey control characters: such a text gets a `'` in front, and control characters are written as `\x1b`.
 *
 * @param text - an id, whatever somebody has sent.
 * @param raw - leave the text as it is, for programs.
 */
export function csvCell(text: string, raw: boolean): CsvCell {
  const safe = raw ? text : harmless(text);
  const quoted = /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  return { text: quoted, changed: safe !== text };
}

function harmless(text: string): string {
  const shown = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal would obey
    /[\u0000-\u001f\u007f-\u009f]/g,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  // Numbers of any sign are values to a spreadsheet, no formulas. Full-width signs count as the plain ones in some.
  const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(shown) && !/^[+-]?\d+$/.test(shown);
  return formula ? `'${shown}` : shown;
}
