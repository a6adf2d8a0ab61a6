import { parseArgs } from "node:util";
import { loadReturnsModel } from "../models/index.ts";
import { returnsServer } from "../server/returns-server.ts";
import { dataOf, needed, number, type Run } from "./command.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;

/** `serve`: scores orders over HTTP until it is told to stop. */
export const serveModel: Run = async (args, output) => {
  const options = {
    log: text,
    port: text,
    host: text,
    title: text,
    threshold: text,
    partial: yes,
  };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const model = needed(positionals, "MODEL");
  const folder = needed(positionals.slice(1), "FOLDER");
  const threshold = number("threshold", values.threshold);
  const load = async () => ({
    fitted: await loadReturnsModel(model),
    data: await dataOf(folder, values, output),
    ...(threshold === undefined ? {} : { threshold }),
  });
  const token = process.env["RETURNS_ADMIN_TOKEN"];
  const server = await returnsServer({
    ...{ load, log: needed(values.log === undefined ? [] : [values.log], "--log") },
    ...(values.port === undefined ? {} : { port: number("port", values.port)! }),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(token === undefined ? {} : { adminToken: token }),
  });
  output.print(`serving ${model}: ${server.url}`);
  const reload = (): void => {
    server.reload().then(
      () => output.note("model and tables are loaded anew"),
      (error: Error) => output.note(`the old model goes on: ${error.message}`),
    );
  };
  process.on("SIGHUP", reload);
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    if (output.signal?.aborted === true) resolve();
    output.signal?.addEventListener("abort", () => resolve());
  });
  process.off("SIGHUP", reload);
  await server.close();
  output.note("stopped; all orders are on disk");
  return 0;
};
