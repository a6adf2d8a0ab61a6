import { describe, expect, it } from "vitest";
import { pageHtml } from "../../src/cli/html.ts";

const evil = `"><script>alert(1)</script><img src=x onerror='x' & ">`;

describe("the report page", () => {
  it("escapes the names of models, files and layers, and refers to nothing outside", () => {
    const layer = { path: evil, kept: 1, weights: 2, prunable: true };
    const html = pageHtml({
      title: evil,
      summary: [[evil, evil, evil]],
      remarks: [evil],
      layers: [[evil], [evil]],
      report: {
        method: evil,
        dense: 1,
        final: 1,
        sparsity: 0.5,
        status: "finished",
        layers: [layer],
        steps: [],
        levels: [],
      } as never,
    });
    expect(html).not.toMatch(/<script|<img|onerror='x'[^&]*>/);
    expect(html.split("&lt;script&gt;").length).toBeGreaterThan(6);
    expect(html).not.toMatch(/<[^>]*(src|href)=/);
  });
});
