/** For each export a function of its arguments, and arguments that are right. */
export type Calls = Readonly<
  Record<string, readonly [f: (...args: never[]) => unknown, ...args: unknown[]]>
>;
