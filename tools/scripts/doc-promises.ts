/**
 * What a block promises to print, in order: the comment behind a `console.log`, of one line or several, and each `// → …`, which goes on in lines
 * that begin with `//` and three spaces.
 */
export function promised(code: string): string[] {
  const joined = code.replace(/(\/\/ → .*)((?:\n[ \t]*\/\/ {3}\S.*)+)/g, (_, first, rest: string) =>
    [first, ...rest.trim().split(/\n?[ \t]*\/\/ {3}/)].filter((part) => part !== "").join(" "),
  );
  // A call of several lines ends at its own indentation.
  const call = /^([ \t]*)console\.log\((?:.*|.*\n(?:\1[ \t]+.*\n)*\1[\])}]*)\); \/\/(.*)$/;
  const comments = joined.matchAll(new RegExp(`${call.source}|\\/\\/ →(.*)$`, "gm"));
  return [...comments].map(([, , said = "", arrow = said]) => arrow.replace(/^ → /, "").trim());
}

/** The first promise that the output does not keep, or undefined. */
export function brokenPromise(code: string, output: string): string | undefined {
  const lines = output.split("\n").map((line) => line.trim());
  let from = 0;
  for (const promise of promised(code)) {
    const at = lines.indexOf(promise, from);
    if (at < 0) return promise;
    from = at + 1;
  }
  return undefined;
}
