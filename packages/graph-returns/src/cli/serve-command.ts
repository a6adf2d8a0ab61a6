import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isLegendreError, LegendreError } from "@legendre/core-tensor";
import { loadReturnsModel } from "../models/index.ts";
import { type ReturnsServer, returnsServer } from "../server/returns-server.ts";
import type { ReturnsServerOptions, ServerLimits } from "../server/server-options.ts";
import type { LoadedShop } from "../server/shop-in-use.ts";
import { dataOf, needed, number, type Run } from "./command.ts";
import type { CliOutput } from "./run-cli.ts";

const text = { type: "string" } as const;
const many = { type: "string", multiple: true } as const;
const yes = { type: "boolean" } as const;

/** `serve`: scores orders over HTTP until it is told to stop. */
export const serveModel: Run = async (args, output) => {
  const options = {
    ...{ log: text, port: text, host: text, title: text, threshold: text, partial: yes },
    ...{ "orders-through": text, "events-through": text, "client-header": text },
    ...{ "trust-proxy": many, hosts: many, rate: text, "new-ids": text },
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const model = needed(positionals, "MODEL");
  const folder = needed(positionals.slice(1), "FOLDER");
  const threshold = number("threshold", values.threshold);
  const eventsThrough = number("events-through", values["events-through"]);
  const load = async ({ signal }: { readonly signal: AbortSignal }): Promise<LoadedShop> => {
    const before = await fingerprint(model, folder);
    const fitted = await loadReturnsModel(model);
    const data = await dataOf(folder, values, { ...output, signal });
    if ((await fingerprint(model, folder)) !== before) {
      const message = `${model} or ${folder} changed while they were read; write the new ones beside and rename them, then load again`;
      throw new LegendreError("data", "serve", message, { reason: "set", model, folder });
    }
    return {
      ...{ fitted, data },
      ...(threshold === undefined ? {} : { threshold }),
      ...(eventsThrough === undefined ? {} : { eventsThrough }),
      ...(values["orders-through"] === undefined
        ? {}
        : { ordersThrough: values["orders-through"] }),
    };
  };
  const token = process.env["RETURNS_ADMIN_TOKEN"];
  const rate = values.rate === "off" ? Number.POSITIVE_INFINITY : number("rate", values.rate);
  const newIds = number("new-ids", values["new-ids"]);
  const limits: ServerLimits = {
    ...(rate === undefined ? {} : { perSecond: rate, burst: Math.max(1, Math.min(2 * rate, 1e9)) }),
    ...(newIds === undefined ? {} : { newIds }),
  };
  const given: ReturnsServerOptions = {
    ...{ load, limits, log: needed(values.log === undefined ? [] : [values.log], "--log") },
    ...(values.port === undefined ? {} : { port: number("port", values.port)! }),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values["trust-proxy"] === undefined ? {} : { trustProxy: values["trust-proxy"] }),
    ...(values["client-header"] === undefined ? {} : { clientHeader: values["client-header"] }),
    ...(values.hosts === undefined ? {} : { hosts: values.hosts }),
    ...(token === undefined ? {} : { adminToken: token }),
    logger: { warn: (message) => output.note(message), error: loggedBy(output) },
  };
  return untilStopped(given, output, (url) => output.print(`serving ${model}: ${url}`));
};

/** Serves until a signal ends it; those that come while it starts count too. */
async function untilStopped(
  options: ReturnsServerOptions,
  output: CliOutput,
  serving: (url: string) => void,
): Promise<number> {
  const stop = new AbortController();
  const end = (): void => stop.abort(new Error("stopped"));
  const stopped = new Promise<void>((resolve) => {
    stop.signal.addEventListener("abort", () => resolve());
  });
  let server: ReturnsServer | undefined;
  let isDue = false;
  const reload = (): void => {
    // What is read at the start may be older than this signal.
    if (server === undefined) isDue = true;
    else {
      server.reload().then(
        () => output.note("model and tables are loaded anew"),
        (error: Error) => output.note(`the old model goes on: ${error.message}`),
      );
    }
  };
  process.on("SIGHUP", reload);
  process.on("SIGTERM", end);
  output.signal?.addEventListener("abort", end);
  if (output.signal?.aborted === true) end();
  try {
    server = await returnsServer({ ...options, signal: stop.signal });
    serving(server.url);
    if (isDue) reload();
    await stopped;
    await server.close();
    output.note("stopped; all orders are on disk");
    return 0;
  } catch (error) {
    if (server !== undefined || !stop.signal.aborted || isLegendreError(error)) throw error;
    output.note("stopped before it served");
    return 1;
  } finally {
    process.off("SIGHUP", reload);
    process.off("SIGTERM", end);
    output.signal?.removeEventListener("abort", end);
  }
}

const loggedBy =
  ({ note }: CliOutput) =>
  (message: string, details: Readonly<Record<string, unknown>> = {}): void => {
    const { error, ...rest } = details;
    note(`${message} ${JSON.stringify(rest)}`);
    if (error instanceof Error) note(error.stack ?? error.message);
  };

/** Says of files whether they are still those they were: of a model and of all tables of a folder. */
async function fingerprint(model: string, folder: string): Promise<string> {
  // The log may lie beside the tables, and changes all the time.
  const isTable = (name: string): boolean => /\.(csv|parquet|json)(\.\w+)?$/i.test(name);
  const names = (await readdir(folder).catch(() => [])).filter(isTable).sort();
  const files = [model, ...names.map((name) => join(folder, name))];
  const states = files.map(async (file) => {
    const state = await stat(file).catch(() => undefined);
    return [file, state?.ino, state?.size, state?.mtimeMs].join(" ");
  });
  return (await Promise.all(states)).join("\n");
}
