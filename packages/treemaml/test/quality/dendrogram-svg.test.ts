import { describe, expect, it } from "vitest";
import { dendrogramSvg, parseNewick } from "../../src/index.ts";

describe("dendrogramSvg", () => {
  it("draws each branch where it belongs, a node in the middle between its outermost children", () => {
    const svg = dendrogramSvg(parseNewick("((a,b)<west>,c);"), { labels: { a: 1, b: 2, c: 1 } });
    const [, path] = /<path d="([^"]*)"/.exec(svg) ?? [];
    // Names take 15.2 of 640 pixels, so that a level is 304.4 wide; rows are 16 high, the first at 12.
    expect(path?.split("M").slice(1)).toEqual([
      "316.4,12.0L620.8,12.0",
      "316.4,28.0L620.8,28.0",
      "316.4,12.0L316.4,28.0",
      "12.0,20.0L316.4,20.0",
      "12.0,44.0L620.8,44.0",
      "12.0,20.0L12.0,44.0",
      "-292.4,32.0L12.0,32.0",
    ]);
    expect(svg.match(/<text .*/g)).toEqual([
      '<text x="624.8" y="16.8" fill="#4269d0">a</text>',
      '<text x="624.8" y="32.8" fill="#d1780b">b</text>',
      '<text x="14.0" y="18.0" fill="#777777">&lt;west&gt;</text>',
      '<text x="624.8" y="48.8" fill="#4269d0">c</text>',
    ]);
    expect(svg).toContain('width="640" height="56" viewBox="0 0 640 56"');
  });

  it("gives names half of the width at most, and a single task a line", () => {
    const svg = dendrogramSvg({ task: "a".repeat(100) }, { width: 100, row: 10 });
    expect(svg).toContain('<path d="M-22.0,7.5L46.0,7.5"');
    expect(svg).toContain('fill="#333333"');
  });
});
