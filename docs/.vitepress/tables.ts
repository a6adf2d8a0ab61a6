import type { MarkdownOptions } from "vitepress";

/** The width of a page's text on a phone and on a desk, in pixels, and what a letter and the margins of a cell take of it. */
const [phone, desk, letter, margins] = [320, 560, 8, 25];
/** The width above which a table gets the room of the page's outline, too. */
const wide = 780;
/** Letters in a row above which its cells would be narrow towers on a phone. */
const longRow = 90;

/** The parts of a name, between which it may be broken: behind a sign that joins them, and before a capital. */
const parts = (name: string): string[] =>
  name.split(/(?<=[/.,_(:=])(?=[^\s/])|(?<=[a-z0-9])(?=[A-Z])/);

/** The least width of a table, by the longest word of each column. */
function leastWidth(rows: readonly (readonly string[])[]): number {
  const columns = rows[0]?.map((_, i) => rows.map((row) => row[i] ?? "")) ?? [];
  const longest = (cells: readonly string[]): number =>
    Math.max(...cells.flatMap((cell) => cell.split(/\s+|(?<=-)(?!\d)/)).map((word) => word.length));
  return columns.reduce((sum, cells) => sum + letter * longest(cells) + margins, 0);
}

/**
 * A table of many columns is set closer (class `dense`); one of very many closer still, on a page without an outline (class `wide`). Code in
 * cells may be broken between the parts of its names. On a phone a wide table becomes a list: each row a block, each cell with the name
 * of its column before it. The style does that for the class `stacked`; here cells get these names, and roles, which a table without
 * its layout would lose.
 */
export const tables: NonNullable<MarkdownOptions["config"]> = (md) => {
  md.core.ruler.push("tables", ({ tokens, env }) => {
    for (const [start, table] of tokens.entries()) {
      if (table.type !== "table_open") continue;
      const own = tokens.slice(
        start,
        tokens.findIndex(({ type }, i) => i > start && type === "table_close"),
      );
      const rows: string[][] = [];
      const cells = own.flatMap((token, i) => {
        if (token.type === "tr_open") rows.push([]);
        if (token.type !== "th_open" && token.type !== "td_open") return [];
        const inside = own[i + 1]?.children ?? [];
        const words = inside.map(({ content }) => content).join("");
        for (const code of inside.filter(({ type }) => type === "code_inline")) {
          code.type = "html_inline";
          code.content = `<code v-pre>${parts(code.content).map(md.utils.escapeHtml).join("<wbr>")}</code>`;
        }
        return [{ token, column: (rows.at(-1)?.push(words) ?? 1) - 1 }];
      });
      table.attrSet("tabindex", "0");
      // A header without words is none.
      const empty = new Set(rows[0]?.flatMap((words, i) => (words === "" ? [i] : [])));
      const heads = own.filter(({ type }) => type === "th_open" || type === "th_close");
      for (const [i, token] of heads.entries()) {
        if (empty.has(Math.floor(i / 2))) token.tag = "td";
      }
      const least = leastWidth(rows);
      if (least > desk) table.attrJoin("class", "dense");
      if (least > wide) {
        table.attrJoin("class", "wide");
        env.frontmatter = { ...env.frontmatter, aside: false };
      }
      if (least <= phone && !rows.some((row) => row.join(" ").length > longRow)) continue;
      table.attrJoin("class", "stacked");
      table.attrSet("role", "table");
      const roles: Readonly<Record<string, string>> = {
        thead_open: "rowgroup",
        tbody_open: "rowgroup",
        tr_open: "row",
        th_open: "columnheader",
        td_open: "cell",
      };
      for (const token of own) {
        const role = roles[token.type];
        if (role !== undefined) token.attrSet("role", token.tag === "td" ? "cell" : role);
      }
      for (const { token, column } of cells) {
        // As a class, which the style of a phone can overrule.
        const side = /right|center/.exec(token.attrGet("style") ?? "")?.[0];
        if (side !== undefined) {
          token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
          token.attrJoin("class", side);
        }
        const label = rows[0]?.[column] ?? "";
        if (token.type === "td_open" && column > 0 && label !== "") {
          token.attrSet("data-label", label);
        }
      }
    }
  });
  // VitePress writes every table alike and would leave these attributes out.
  md.renderer.rules["table_open"] = (tokens, i, options, _, self) =>
    self.renderToken(tokens, i, options);
};
