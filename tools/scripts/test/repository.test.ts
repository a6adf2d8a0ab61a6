import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nameRepository, workflowRepository } from "../repository.ts";
import { packages } from "../workspace.ts";

it("is known where a workflow runs, and nowhere else", () => {
  const env = { GITHUB_SERVER_URL: "https://host.example", GITHUB_REPOSITORY: "owner/name" };
  expect(workflowRepository(env)).toBe("git+https://host.example/owner/name.git");
  expect(workflowRepository({ ...env, GITHUB_REPOSITORY: undefined })).toBeUndefined();
  expect(workflowRepository({})).toBeUndefined();
});

it("is written into each manifest, with the folder of the package", () => {
  const place = mkdtempSync(join(tmpdir(), "legendre-repository-"));
  const folders = [...packages().map(({ folder }) => `packages/${folder}`), "create-legendre"];
  for (const folder of folders) {
    mkdirSync(join(place, folder), { recursive: true });
    writeFileSync(join(place, folder, "package.json"), JSON.stringify({ name: folder }));
  }
  nameRepository("git+https://host.example/owner/name.git", place);
  for (const folder of folders) {
    expect(JSON.parse(readFileSync(join(place, folder, "package.json"), "utf8"))).toEqual({
      name: folder,
      repository: {
        type: "git",
        url: "git+https://host.example/owner/name.git",
        directory: folder,
      },
    });
  }
  rmSync(place, { recursive: true });
});
