import { afterEach, expect, it, vi } from "vitest";
import { openOrderLog } from "../../src/server/order-log.ts";
import { sqlite } from "../../src/server/sqlite.ts";

afterEach(() => vi.restoreAllMocks());

it("is Node's own where Node has one", async () => {
  const opened: string[] = [];
  class DatabaseSync {
    constructor(path: string) {
      opened.push(path);
    }
  }
  const asked = vi.fn(() => ({ DatabaseSync }));
  vi.spyOn(process, "getBuiltinModule").mockImplementation(asked as never);
  const open = await sqlite("test");
  expect(open("path")).toBeInstanceOf(DatabaseSync);
  expect([opened, asked.mock.calls]).toEqual([["path"], [["node:sqlite"]]]);
});

it("says what to install where there is none", async () => {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
  vi.doMock("libsql", () => {
    throw new Error("not installed");
  });
  await expect(openOrderLog("orders.log")).rejects.toMatchObject({
    code: "engine",
    message: expect.stringMatching(/needs SQLite.*npm install libsql/),
  });
  vi.doUnmock("libsql");
});
