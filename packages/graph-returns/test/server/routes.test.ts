import { LegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { about, madeUpService } from "./made-up-service.ts";

const line = { customer: "c", variant: 5 };
const scored = { probability: 0.25, customer: "orders", variant: "nothing", by: "model" };

describe("routes", () => {
  it("answer with the model and what orders say", async () => {
    const { get, post, told, state } = madeUpService();
    expect(await post("/score", { lines: [line, line] })).toMatchObject({
      status: 200,
      body: { ...about, scores: [scored, scored] },
    });
    expect((await post("/why", line)).body).toEqual({
      ...{ ...about, ...scored },
      ...{ base: 1, adds: { customer: 2, variant: 3 } },
    });
    const order = { id: 7, ...line };
    const counts = { accepted: 1, corrected: 0, known: 0, unknown: 0 };
    expect((await post("/orders", { orders: [order] })).body).toEqual(counts);
    expect((await post("/outcomes", { outcomes: [{ id: 7, returned: false }] })).body).toEqual(
      counts,
    );
    expect(told).toEqual([
      { order: "7", customer: "c", variant: "5" },
      { order: "7", returned: false },
    ]);
    expect((await get("/health")).json()).toEqual({ status: "up", ...about, orders: 3 });
    const ready = await get("/ready");
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: "ready" }]);
    state.failure = "no room";
    const not = await get("/ready");
    expect([not.statusCode, not.json()]).toEqual([
      503,
      { status: "orders cannot be written", message: "no room" },
    ]);
  });

  it("pass the line of an order on, and answer 409 where it is there with other ends", async () => {
    const { post, told, state } = madeUpService();
    await post("/orders", { orders: [{ id: "A", line: 2, ...line }] });
    await post("/outcomes", { outcomes: [{ id: "A", line: "2", returned: true }] });
    expect(told).toEqual([
      { order: "A", line: "2", customer: "c", variant: "5" },
      { order: "A", line: "2", returned: true },
    ]);
    for (const bad of ["", 0.5, null, "x".repeat(129)]) {
      expect((await post("/orders", { orders: [{ id: "A", line: bad, ...line }] })).status).toBe(
        400,
      );
    }
    expect((await post("/score", { lines: [{ ...line, quantity: 400 }] })).status).toBe(400);
    state.fail = new LegendreError("data", "orders", "is there", { reason: "conflict" });
    expect(await post("/score", { lines: [line] })).toMatchObject({
      status: 409,
      body: { error: "conflict", message: "orders: is there" },
    });
  });

  it("send the page with a policy, its type, and no way to guess another", async () => {
    const { get } = madeUpService({ title: "Mine" });
    const { headers, body, statusCode } = await get("/");
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^;]+; script-src 'sha256-[^;]+; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      ),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(body).toContain("<title>Mine</title>");
  });

  it("take ids of 1 to 128 signs and whole numbers, lists of 1 to so many, and truths as such", async () => {
    const { post } = madeUpService({ limits: { lines: 2 } });
    const status = async (url: string, body: object) => (await post(url, body)).status;
    const ids: [unknown, number][] = [
      ...([
        ["", 400],
        ["x", 200],
        ["x".repeat(128), 200],
        ["x".repeat(129), 400],
      ] as [unknown, number][]),
      ...([2 ** 53 - 1, -(2 ** 53 - 1), 0].map((id) => [id, 200]) as [unknown, number][]),
      ...([2 ** 53, -(2 ** 53), 0.5, null, true, [1]].map((id) => [id, 400]) as [
        unknown,
        number,
      ][]),
    ];
    for (const [id, wanted] of ids) {
      expect([id, await status("/why", { customer: id, variant: 1 })]).toEqual([id, wanted]);
      expect([id, await status("/why", { customer: 1, variant: id })]).toEqual([id, wanted]);
      const outcomes = [{ id, returned: true }];
      expect([id, await status("/outcomes", { outcomes })]).toEqual([id, wanted]);
    }
    for (const [count, wanted] of [...[0, 1, 2, 3].entries()].map(([n]) => [
      n,
      [400, 200, 200, 400][n],
    ])) {
      const lines = Array.from({ length: count! }, () => line);
      expect([count, await status("/score", { lines })]).toEqual([count, wanted]);
      const orders = lines.map((one, id) => ({ id, ...one }));
      expect([count, await status("/orders", { orders })]).toEqual([count, wanted]);
    }
    for (const returned of ["true", 1, null]) {
      expect(await status("/outcomes", { outcomes: [{ id: 1, returned }] })).toBe(400);
    }
    // One fault is told, and not all of them.
    const { body } = await post("/score", { lines: [{}, {}] });
    expect(body).toEqual({
      error: "request",
      message: "body/lines/0 must have required property 'customer'",
    });
  });

  it("for the token are there with a token only, and count how they end", async () => {
    for (const adminToken of [undefined, ""]) {
      const { post } = madeUpService(adminToken === undefined ? {} : { adminToken });
      for (const token of ["Bearer undefined", "Bearer ", ""]) {
        const { status, body } = await post("/reload", {}, { authorization: token });
        expect([status, body]).toEqual([404, { error: "route", message: "there is no POST here" }]);
      }
    }
    const { post, state, logged, metric, waits } = madeUpService({ adminToken: "t" });
    const headers = { authorization: "Bearer t" };
    expect(await post("/refresh", {}, { authorization: "Bearer u" })).toMatchObject({
      status: 401,
      body: { error: "token", message: "the token is missing or another" },
    });
    expect(await post("/reload", {}, headers)).toMatchObject({ status: 200, body: about });
    state.fail = new Error("no tables");
    const failed = await post("/refresh", {}, headers);
    expect([failed.status, failed.body]).toEqual([
      503,
      { error: "refresh", message: "the old model goes on: no tables" },
    ]);
    expect([waits, state.work]).toEqual([
      [0, 0],
      ["reload", "refresh"],
    ]);
    expect(logged).toEqual([
      [
        "refresh failed, the old model goes on",
        { request: expect.stringMatching(/^[0-9a-f-]{36}$/), error: state.fail },
      ],
    ]);
    const name = (kind: string, ended: string) =>
      `returns_reloads_total{kind="${kind}",ended="${ended}"}`;
    expect(await metric(name("reload", "well"))).toBe(1);
    expect(await metric(name("refresh", "failed"))).toBe(1);
    expect(await metric(name("reload", "failed"))).toBeNaN();
  });
});

describe("metrics of a service", () => {
  it("tell of the log, the scorer and the requests, in seconds", async () => {
    const { get, post, metric } = madeUpService();
    const start = performance.now();
    await post("/score", { lines: [line] });
    await post("/nowhere", {});
    await get("/health");
    const passed = (performance.now() - start) / 1000;
    const { headers, body } = await get("/metrics");
    expect(headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
    const gauges: [string, string, number][] = [
      ["orders", "Purchases in the log, lines of orders each.", 3],
      ["outcomes", "Purchases whose outcome is known.", 2],
      ["log_bytes", "Bytes of the log on disk.", 321],
      ["customers", "Customers seen, in the tables and since.", 11],
      ["variants", "Variants seen, in the tables and since.", 12],
      ["passed_over", "Orders that change no score, because too many ids are new.", 14],
    ];
    for (const [name, help, value] of gauges) {
      expect(body).toContain(
        `# HELP returns_${name} ${help}\n# TYPE returns_${name} gauge\nreturns_${name} ${value}\n`,
      );
    }
    expect(body).toContain('returns_requests_total{route="/score",status="200"} 1\n');
    expect(body).toContain('returns_requests_total{route="none",status="404"} 1\n');
    expect(body).toContain('returns_requests_total{route="/health",status="200"} 1\n');
    expect(body).toContain("returns_request_seconds_count 3\n");
    const seconds = Number(/returns_request_seconds_sum (\S+)/.exec(body)![1]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(passed);
    expect(await metric("returns_resident_bytes")).toBeGreaterThan(1e7);
  });
});

describe("errors of a service", () => {
  const logError = new LegendreError("data", "x", "gone", { reason: "log" });
  const inside =
    /^something failed inside, and is logged as ([0-9a-f-]{36}); orders may have been taken: send them again, each counts once$/;
  const diskError = new LegendreError("data", "x", "full", { reason: "disk" });
  const disk =
    "the disk is full or fails: nothing was taken, and nothing is lost; send it again later";
  const withCode = (code: string) => Object.assign(new Error("secret"), { code });
  const withStatus = (statusCode: number) => Object.assign(new Error("said"), { statusCode });
  const rows = [
    [
      logError,
      503,
      "log",
      "orders cannot be written now; send them again later",
      "orders cannot be written",
    ],
    [new LegendreError("data", "x", "bad id", {}), 400, "data", "x: bad id", undefined],
    [diskError, 507, "disk", disk, "the disk takes no orders"],
    [withCode("EIO"), 500, "internal", inside, "a request failed"],
    [withStatus(418), 418, "request", "said", undefined],
    [withStatus(499), 499, "request", "said", undefined],
    [withStatus(500), 500, "internal", inside, "a request failed"],
    [withStatus(502), 500, "internal", inside, "a request failed"],
    [new LegendreError("option", "x", "secret", {}), 500, "internal", inside, "a request failed"],
    [new Error("secret"), 500, "internal", inside, "a request failed"],
  ] as const;
  it("say what to do, hide what is inside, and are logged if they are ours", async () => {
    const { post, state, logged } = madeUpService();
    for (const [error, status, kind, wanted, said] of rows) {
      logged.length = 0;
      state.fail = error;
      const { status: got, body } = await post("/score", { lines: [line] });
      expect([error, got, body.error]).toEqual([error, status, kind]);
      if (typeof wanted === "string") expect(body.message).toBe(wanted);
      else expect(wanted.exec(body.message)?.[1]).toBe(body.request);
      const details = { request: expect.any(String), error };
      const place = said === "a request failed" ? { route: "/score" } : {};
      expect(logged).toEqual(said === undefined ? [] : [[said, { ...details, ...place }]]);
    }
  });
});
