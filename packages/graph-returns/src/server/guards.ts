import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Metrics } from "./metrics.ts";
import { rateLimit } from "./rate-limit.ts";
import type { ServerSettings } from "./server-options.ts";

/** Lines that a token pays for, and tokens of a question why. */
const [linesOfToken, tokensOfWhy] = [100, 20];

/** Lets a client ask as often as its tokens last. */
export function restrict(
  app: FastifyInstance,
  { limits, clientHeader }: ServerSettings,
  counted: Metrics,
): void {
  const take = rateLimit(limits);
  const clientOf = (request: FastifyRequest): string => {
    // More than one address: it came through a proxy that is trusted.
    const isForwarded = (request.ips?.length ?? 0) > 1;
    const name = clientHeader && isForwarded ? request.headers[clientHeader] : undefined;
    return typeof name === "string" && name !== "" ? `name ${name}` : request.ip;
  };
  const pay = (request: FastifyRequest, reply: FastifyReply, tokens: number, paid = 0) => {
    const wait = take(clientOf(request), tokens, paid);
    if (wait === 0) return undefined;
    counted.rateLimited.inc();
    reply.header("retry-after", `${Math.ceil(wait)}`);
    const message = `too many requests; come again in ${wait.toFixed(1)} s`;
    return reply.code(429).send({ error: "rate", message });
  };
  app.addHook("onRequest", async (request, reply) =>
    request.method === "GET" ? undefined : pay(request, reply, 1),
  );
  // What a request costs beyond that is known once it has been read.
  app.addHook("preHandler", async (request, reply) => {
    const more = tokensOf(request) - 1;
    return more === 0 ? undefined : pay(request, reply, more, 1);
  });
}

function tokensOf({ method, routeOptions, body }: FastifyRequest): number {
  if (method === "GET" || typeof body !== "object" || body === null) return 1;
  if (routeOptions.url === "/why") return tokensOfWhy;
  const lists = Object.values(body).filter(Array.isArray);
  return lists.reduce((tokens, { length }) => tokens + Math.floor(length / linesOfToken), 1);
}

/** Answers only who asks for this server by a name it has: a page's own name that was made to lead here is none. */
export function checkHost(app: FastifyInstance, { hosts }: ServerSettings): void {
  if (hosts === undefined) return;
  app.addHook("onRequest", async ({ headers: { host } }, reply) => {
    // Whoever sends none is no browser.
    if (host === undefined || hosts.has(host.replace(/:\d*$/, "").toLowerCase())) return undefined;
    const message = `this server is not "${host.slice(0, 100)}"; add the name to "hosts" if it is`;
    return reply.code(421).send({ error: "host", message });
  });
}

/** A hook that lets pass who has the token; how long it takes tells nothing of it. */
export function holds(token: string) {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  const expected = digest(`Bearer ${token}`);
  return async ({ headers }: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (timingSafeEqual(digest(headers.authorization ?? ""), expected)) return undefined;
    return reply.code(401).send({ error: "token", message: "the token is missing or another" });
  };
}

/** Reads JSON of valid UTF-8 and nothing else: bytes that are none would all become the same sign, and two ids one. */
export function readBodies(app: FastifyInstance): void {
  app.removeContentTypeParser(["text/plain", "application/json"]);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parse = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer" },
    (request, body, done) => {
      let text: string;
      try {
        text = decoder.decode(body);
      } catch {
        done(Object.assign(new Error("the body is no valid UTF-8"), { statusCode: 400 }));
        return;
      }
      void parse(request, text, done);
    },
  );
}
