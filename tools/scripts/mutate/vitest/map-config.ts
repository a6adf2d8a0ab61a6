import { relative } from "node:path";
import type { Plugin } from "vite";
import { defineConfig, type UserWorkspaceConfig } from "vitest/config";
import base from "../../../../vitest.config.ts";
import { root } from "../../workspace.ts";
import { regionsOf, withMarks } from "../regions.ts";
import { hashOf } from "./protocol.ts";

/**
 * Marks the regions of sources. Helpers of tests have no marks, but say when they are evaluated: only the first of the
 * test files that share a process does that, and what it executes then it executes for all.
 */
const marks: Plugin = {
  name: "marks",
  enforce: "pre",
  transform(text, id) {
    const source = relative(root, id);
    if (!/^packages\/[^/]+\/(src|test)\/.*(?<!\.test)\.ts$/.test(source)) return;
    const regions = source.includes("/src/") ? regionsOf(source, text) : [];
    const given = JSON.stringify([source, hashOf(text), regions.length]).slice(1, -1);
    // Some functions run as text in a worker, where nothing is marked.
    const mark = (i: number): string => `typeof ran$==="undefined"||(ran$[${i}]|=bit$[0])`;
    const code = [
      `const [ran$,bit$]=globalThis.legendreMarks.begin(${given});${withMarks(text, regions, mark)}`,
      "globalThis.legendreMarks.end();",
    ];
    return { code: code.join("\n"), map: null };
  },
};

const { test = {} } = base;
const setup = `${root}/tools/scripts/mutate/vitest/map-setup.ts`;

/** The configuration of the run that finds out what each test file executes. */
export default defineConfig({
  ...base,
  test: {
    ...test,
    reporters: ["dot"],
    // Sources without marks would come from it.
    experimental: { fsModuleCache: false },
    projects: (test.projects as UserWorkspaceConfig[]).map((project) => ({
      ...project,
      plugins: [marks],
      test: { ...project.test, setupFiles: [setup, project.test?.setupFiles ?? []].flat() },
    })),
  },
});
