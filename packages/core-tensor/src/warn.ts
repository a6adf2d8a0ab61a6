const said = new Set<string>();

/** Warns a person, once for each text in a process. */
export function warnOnce(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  // biome-ignore lint/suspicious/noConsole: a fall-back that nobody hears of is a slow program
  console.warn(text);
}
