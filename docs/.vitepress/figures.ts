import type { MarkdownOptions } from "vitepress";

/**
 * A paragraph that is one drawing becomes a `figure` to the style: on a phone it keeps the width at which its letters can be read, and is
 * moved sideways by itself, by the keyboard too.
 */
export const figures: NonNullable<MarkdownOptions["config"]> = (md) => {
  md.core.ruler.push("figures", ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      const inside = token.type === "paragraph_open" ? tokens[i + 1]?.children : undefined;
      const [image] = inside ?? [];
      if (inside?.length !== 1 || image?.type !== "image") continue;
      if (!image.attrGet("src")?.endsWith(".svg")) continue;
      token.attrJoin("class", "figure");
      token.attrSet("tabindex", "0");
      image.attrSet("loading", "lazy");
    }
  });
};
