import { commandSpec } from "@legendre/core-tensor/command";
import { folder, model, partial } from "./common-flags.ts";

export const serveSpec = commandSpec({
  name: "graph-returns serve",
  says: "scores orders over HTTP; needs fastify. SIGHUP loads model and tables anew",
  words: [model, folder],
  flags: {
    log: { type: "out-file", value: "FILE", help: "where orders are kept; needed" },
    eventsThrough: {
      type: "number",
      value: "N",
      range: { min: 0, integer: true },
      help: "events of the log that the tables hold; export-log says how many",
    },
    ordersThrough: {
      type: "text",
      value: "ID",
      help: "the last order of the log that the tables hold, where nothing better is known",
    },
    port: {
      type: "number",
      value: "N",
      range: { min: 0, max: 65_535, integer: true },
      help: "to listen at, 0 for any that is free (default 8080)",
    },
    host: { type: "text", value: "NAME", help: "to listen at (default 127.0.0.1)" },
    hosts: { type: "text", value: "NAME,…", help: "names that requests may call it by" },
    trustProxy: {
      type: "text",
      value: "ADDRESS,…",
      help: "proxies whose word on the address of a client is believed: 10.0.0.0/8",
    },
    clientHeader: { type: "text", value: "NAME", help: "the header that names a client" },
    rate: {
      type: "number",
      value: "N",
      range: { min: 0 },
      help: "scores a second for each client; 0 sets no limit (default 200)",
    },
    newIds: {
      type: "number",
      value: "N",
      range: { min: 0, integer: true },
      help: "customers and variants beside those of the tables that are remembered (default 250000)",
    },
    threshold: { type: "number", value: "P", range: { min: 0, max: 1 }, help: "of an action" },
    title: { type: "text", value: "TEXT", help: "of the page" },
    partial,
  },
});
