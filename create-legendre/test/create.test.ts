import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "create-legendre/index.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "legendre-create-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the program in an empty folder. */
function create(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe("npm create legendre", () => {
  it.each([
    ["node", [".gitignore", "package.json", "src", "tsconfig.json"], "npm start"],
    ["vite", [".gitignore", "index.html", "package.json", "src", "tsconfig.json"], "npm run dev"],
  ])("writes a project from the template %s, and says how it runs", (template, files, start) => {
    const { status, stdout, stderr } = create("my-project", "--template", template);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`cd my-project\n  npm install\n  ${start}\n`);
    expect(readdirSync(join(folder, "my-project")).sort()).toEqual(files);
    const { name, private: kept, dependencies } = json(join(folder, "my-project/package.json"));
    expect([name, kept]).toEqual(["my-project", true]);
    // Both are released together: "fixed" in .changeset/config.json.
    const { version } = json(join(root, "packages/core-tensor/package.json"));
    expect(dependencies["@legendre/core-tensor"]).toBe(`^${version}`);
  });

  it("takes node where no template is named, and a folder that is there and empty", () => {
    mkdirSync(join(folder, "empty"));
    expect(create("empty").status).toBe(0);
    expect(existsSync(join(folder, "empty/src/train.ts"))).toBe(true);
  });

  it("takes packed packages, as seen from the project", () => {
    mkdirSync(join(folder, "packed"));
    writeFileSync(join(folder, "packed/legendre-core-tensor-0.1.0.tgz"), "");
    expect(create("deep/project", "--packages", "packed").status).toBe(0);
    const { dependencies } = json(join(folder, "deep/project/package.json"));
    expect(dependencies["@legendre/core-tensor"]).toBe(
      "file:../../packed/legendre-core-tensor-0.1.0.tgz",
    );
    expect(dependencies["@tensorflow/tfjs"]).toMatch(/^\^4/);
  });

  it.each([
    ["no folder", [], /expected one folder/],
    ["two folders", ["a", "b"], /expected one folder/],
    ["an unknown template", ["a", "--template", "vue"], /"vue" is none of node, vite/],
    ["an unknown flag", ["a", "--templte", "vite"], /--templte/],
    ["a name that npm refuses", ["My Project"], /"My Project" is no name/],
    [
      "packages that are not packed",
      ["a", "--packages", "."],
      /has no legendre-core-tensor-\*\.tgz/,
    ],
    ["a folder with files in it", ["full"], /full has files in it/],
  ])("refuses %s, and writes nothing", (_, args, said) => {
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full/file"), "");
    const { status, stdout, stderr } = create(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(said);
    expect(readdirSync(folder)).toEqual(["full"]);
    expect(readdirSync(join(folder, "full"))).toEqual(["file"]);
  });

  it("helps", () => {
    const { status, stdout } = create("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("--template");
  });
});
