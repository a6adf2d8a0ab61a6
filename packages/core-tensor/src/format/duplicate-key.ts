/**
 * The first key that stands twice in one object of a JSON text, at any depth; undefined when there is
 * none. `JSON.parse` keeps the last of two members and
 * other readers the first, so that one file could mean two things.
 *
 * @param text - valid JSON.
 */
export function duplicateKey(text: string): string | undefined {
  const strings = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gy;
  const seen: (Set<string> | undefined)[] = [];
  let last = "";
  for (let at = 0; at < text.length; ) {
    strings.lastIndex = at;
    const token = strings.exec(text)?.[0];
    if (token === undefined) {
      at++;
      continue;
    }
    at += token.length;
    if (token === "{") seen.push(new Set());
    else if (token === "[") seen.push(undefined);
    else if (token === "}" || token === "]") seen.pop();
    else if (token === ":") {
      const keys = seen.at(-1);
      const key = JSON.parse(last) as string;
      if (keys?.has(key)) return key;
      keys?.add(key);
    } else last = token;
  }
  return undefined;
}
