import { describe, expect, it } from "vitest";
import { descriptionOf } from "../../../docs/.vitepress/description.ts";

describe("the description of a page", () => {
  it("is its first sentence, or the question and its answer", () => {
    expect(descriptionOf("# A\n\nWhat it is. And more.\n\nLater.")).toBe("What it is.");
    expect(descriptionOf("# A\n\nHow do I fit?\nCall `fit`. And more.")).toBe(
      "How do I fit? Call fit.",
    );
    expect(descriptionOf("# A\n\nIt has three parts:\n\n- one")).toBe("It has three parts.");
    expect(descriptionOf("# A\n\nMine: how many? All that `tf.*` has. No.")).toBe(
      "Mine: how many? All that tf.* has.",
    );
  });

  it("leaves out all that is no prose", () => {
    const before = "---\nlayout: doc\n---\n\n# A\n\n```ts\nconst a = 1;\n```\n\n";
    const more = "![p](p.svg)\n\n> **f**(): `x`\n\n| a |\n| --- |\n\n<Part />\n\n";
    expect(descriptionOf(`${before}${more}See [the \`b\`](b.md) of **a**.`)).toBe(
      "See the b of a.",
    );
    expect(descriptionOf(before)).toBeUndefined();
  });

  it("is at most 200 letters long, and ends with a word", () => {
    const long = descriptionOf(`${"word ".repeat(60)}end.`) ?? "";
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long).toMatch(/word …$/);
  });
});
