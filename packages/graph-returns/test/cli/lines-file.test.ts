import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError } from "@legendre/core-tensor";
import { afterAll, describe, expect, it } from "vitest";
import { readLines } from "../../src/cli/lines-file.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-lines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array): Promise<string[][]> {
  const file = join(folder, "lines.csv");
  writeFileSync(file, content);
  return (await readLines(file)).map(({ customer, variant }) => [customer, variant]);
}

const failure = async (content: string | Uint8Array): Promise<string> => {
  const error = await read(content).catch((cause) => cause);
  if (!isLegendreError(error, "data")) throw new Error("it was read", { cause: error });
  return error.message;
};

describe("readLines", () => {
  it("reads two columns as text, wherever they stand, beside others", async () => {
    expect(await read("note,variant, customer\nx,007,1e3\n,9223372036854775808,Jörg")).toEqual([
      ["1e3", "007"],
      ["Jörg", "9223372036854775808"],
    ]);
  });

  it("reads quoted cells: commas, quotes written twice, line ends", async () => {
    const lines = '"customer",variant\n"a, b","say ""x"""\n"two\nlines", "7" \n""" ""","\r\n8"\n';
    expect(await read(lines)).toEqual([
      ["a, b", 'say "x"'],
      ["two\nlines", "7"],
      ['" "', "8"],
    ]);
  });

  it.each([
    ["LF", "customer,variant\n1,2\n3,4"],
    ["CRLF", "customer,variant\r\n1,2\r\n3,4\r\n"],
    ["both", "customer,variant\r\n1,2\n3,4\r\n"],
    ["a byte order mark", "\ufeffcustomer,variant\n1,2\n3,4\n"],
    ["blank lines", "\ncustomer,variant\r\n\r\n1,2\n\n3,4\n\n\r\n"],
    ["cells too many and none", "customer,variant,note\n1,2\n3,4,5,6\n"],
    ["spaces", " customer ,variant\t\n 1,2 \n\t3 , 4\n"],
  ])("reads files with %s", async (_, content) => {
    expect(await read(content)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("reads more ids than a category may have words", async () => {
    const ids = Array.from({ length: 70_000 }, (_, i) => `c${i}`);
    const lines = await read(`customer,variant\n${ids.map((id) => `${id},7`).join("\n")}\n`);
    expect(lines.map(([id]) => id)).toEqual(ids);
  });

  it.each([
    ["", /no column "customer" \(columns: \)/],
    ["customer;variant\n1;2\n", /no column "customer" \(columns: customer;variant\)/],
    ["customer,product\n1,2\n", /no column "variant" \(columns: customer, product\)/],
    ["customer,variant\n1,2\n\n3\n", /row 2 lacks its variant/],
    ['customer,variant\n1,2\n"",4\n', /row 2 lacks its customer/],
    ['customer,variant\n"a\nb",2\n5" screen,1\n', /line 4: a quote stands inside a cell/],
    ["customer,variant\n1,2\r3,4\n", /line 2: .* a lone carriage return/],
    ['customer,variant\n1,"2\n3,4\n', /line 2: a quote is not closed/],
    ['customer,variant\n1,"2" x\n', /line 2: there is text behind a closing quote/],
    ['customer,"va"riant\n1,2\n', /line 1: there is text behind a closing quote/],
  ])("says what is wrong with %j", async (content, message) => {
    expect(await failure(content)).toMatch(message);
  });

  it("refuses what is not UTF-8, since ids would be mixed up", async () => {
    const latin = Buffer.from("customer,variant\nann,2\nJ\u00f6rg,2\n", "latin1");
    expect(await failure(latin)).toMatch(/line 3: it is not UTF-8/);
    expect(await failure(Buffer.from("\ufeffcustomer,variant\n1,2\n", "utf16le"))).toMatch(
      /it is UTF-16; write it anew as UTF-8/,
    );
  });
});
