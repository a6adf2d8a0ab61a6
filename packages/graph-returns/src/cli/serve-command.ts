import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isLegendreError, LegendreError } from "@legendre/core-tensor";
import { checkOutFile, type FlagValues, parseCommand } from "@legendre/core-tensor/command";
import { loadReturnsModel } from "../models/index.ts";
import { type ReturnsServer, returnsServer } from "../server/returns-server.ts";
import type { ReturnsServerOptions, ServerLimits } from "../server/server-options.ts";
import type { LoadedShop } from "../server/shop-in-use.ts";
import type { CliOutput } from "./command.ts";
import { dataOf, type Run } from "./command.ts";
import { serveSpec } from "./serve-spec.ts";

/** `serve`: scores orders over HTTP until it is told to stop. */
export const serveModel: Run = async (args, output) => {
  const { words, values } = await parseCommand(serveSpec, args);
  const [model, folder] = words as [string, string];
  const { log, threshold, eventsThrough, ordersThrough } = values;
  if (log === undefined) {
    const message = "--log is missing; name the file in which orders are kept";
    throw new LegendreError("option", serveSpec.name, message);
  }
  await checkOutFile(serveSpec.name, log, [model], "--log");
  const load = async ({ signal }: { readonly signal: AbortSignal }): Promise<LoadedShop> => {
    const before = await fingerprint(model, folder);
    const fitted = await loadReturnsModel(model);
    const data = await dataOf(folder, values, { ...output, signal });
    if ((await fingerprint(model, folder)) !== before) {
      const message = `${model} or ${folder} changed while they were read; write the new ones beside and rename them, then load again`;
      throw new LegendreError("data", serveSpec.name, message, { reason: "set", model, folder });
    }
    return { fitted, data, ...given({ threshold, eventsThrough, ordersThrough }) };
  };
  const { port, host, title, clientHeader } = values;
  const options: ReturnsServerOptions = {
    load,
    log,
    limits: limitsOf(values),
    ...given({ port, host, title, clientHeader }),
    ...given({ trustProxy: listOf(values.trustProxy), hosts: listOf(values.hosts) }),
    ...given({ adminToken: process.env["RETURNS_ADMIN_TOKEN"] }),
    logger: { warn: (message) => output.note(message), error: loggedBy(output) },
  };
  return untilStopped(options, output, (url) => output.print(`serving ${model}: ${url}`));
};

/** The limits of a client: a burst is two seconds' worth, and a score at least. */
export function limitsOf({
  rate,
  newIds,
}: FlagValues<Pick<typeof serveSpec.flags, "rate" | "newIds">>): ServerLimits {
  // 0 is no limit: nobody serves nothing.
  const perSecond = rate === 0 ? Number.POSITIVE_INFINITY : rate;
  const burst = perSecond === undefined ? undefined : Math.max(1, Math.min(2 * perSecond, 1e9));
  return given({ perSecond, burst, newIds });
}

const listOf = (value: string | undefined): string[] | undefined =>
  value?.split(",").map((each) => each.trim());

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that have a value. */
function given<T extends object>(values: T): Given<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Given<T>;
}

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
