/** The words that a search engine shows of a page. */
const most = 200;

/**
 * What a page is about, in its own words: its first sentence, and the second one if the first is the reader's question.
 *
 * @param source - its Markdown.
 * @returns undefined for a page that begins without prose.
 */
export function descriptionOf(source: string): string | undefined {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, "");
  const paragraphs = body
    .replace(/^ *```[\s\S]*?^ *```/gm, "")
    .split(/\n{2,}/)
    .map((text) => text.trim())
    // Headings, pictures, lists, tables, HTML, and the signatures of the reference.
    .filter((text) => text !== "" && !/^(#|!\[|[-*] |\||<|>|:::)/.test(text));
  const first = paragraphs[0];
  if (first === undefined) return undefined;
  const words = first
    .replace(/!?\[((?:[^\][]|\[[^\]]*\])*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|[`\\$]/g, "")
    .replace(/\s+/g, " ");
  const [sentence = words, second = ""] = words.match(/.+?(?:[.?!](?=\s|$)|:$)/g) ?? [words];
  const said = sentence.endsWith("?") ? `${sentence}${second}` : sentence;
  const ended = said.replace(/:$/, ".");
  return ended.length <= most ? ended : `${ended.slice(0, ended.lastIndexOf(" ", most - 2))} …`;
}
