import { describe, expect, it } from "vitest";
import { commandsOutside, withRoute } from "../install-route.ts";

const page = (kind: string) => `a\n<!-- ${kind} -->\nold\n<!-- end -->\nb\n`;

describe("how pages say that the packages are installed", () => {
  it("turns from tarballs, with those that packages need, to npm by one switch", () => {
    const before = withRoute(page("install: @legendre/fishleg"), false);
    expect(before).toContain("npm ci\nnpm run tarballs -- ../legendre-packages\n");
    expect(before).toContain(
      "npm install \\\n  ../legendre-packages/legendre-core-tensor-*.tgz \\\n  ../legendre-packages/legendre-onnx-*.tgz \\\n  ../legendre-packages/legendre-fishleg-*.tgz \\\n  @tensorflow/tfjs\n",
    );
    const after = withRoute(before, true);
    expect(after).toContain("npm install \\\n  @legendre/fishleg \\\n  @tensorflow/tfjs\n");
    expect(after).not.toContain("npm does not have");
    expect(withRoute(after, false)).toBe(before);
    expect(after).toMatch(/^a\n[\s\S]*\nb\n$/);
  });

  it("turns new projects too, with their flags", () => {
    const before = withRoute(page("create: my-page --template vite"), false);
    expect(before).toContain(
      "node create-legendre/index.mjs ../my-page \\\n  --template vite --packages ../legendre-packages\ncd ../my-page\n",
    );
    const after = withRoute(before, true);
    expect(after).toContain("npm create legendre my-page -- --template vite\ncd my-page\n");
    expect(withRoute(page("create: my-app"), true)).toContain("npm create legendre my-app\n");
  });

  it("finds commands beside the switch, not those within", () => {
    const sh = (line: string) => `1. x\n\n   \`\`\`sh\n   ${line}\n   \`\`\`\n`;
    for (const line of ["npm install @legendre/fishleg", "npm create legendre my-app"]) {
      expect(commandsOutside("docs/a.md", sh(line))).toHaveLength(1);
      expect(
        commandsOutside("docs/a.md", `<!-- create: my-app -->\n${sh(line)}<!-- end -->`),
      ).toEqual([]);
    }
    expect(commandsOutside("docs/a.md", sh("npm install @tensorflow/tfjs"))).toEqual([]);
    expect(commandsOutside("docs/a.md", sh("npx @legendre/fishleg prune"))).toEqual([]);
    expect(commandsOutside("examples/a/README.md", sh("npx @legendre/fishleg prune"))).toEqual([
      expect.stringContaining('"npx @legendre/fishleg prune"'),
    ]);
    expect(commandsOutside("examples/a/README.md", sh("npx fishleg prune"))).toEqual([]);
  });
});
