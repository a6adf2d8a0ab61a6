import prom from "prom-client";
import { describe, expect, it } from "vitest";
import { metrics } from "../../src/server/metrics.ts";
import { rateLimit } from "../../src/server/rate-limit.ts";

describe("rateLimit", () => {
  it("lets a burst through, then one token after the other, and says when to come again", () => {
    let now = 0;
    const take = rateLimit({ perSecond: 2, burst: 3, now: () => now });
    expect([take("a"), take("a"), take("a"), take("a")]).toEqual([0, 0, 0, 0.5]);
    expect(take("b")).toBe(0);
    now = 250;
    expect(take("a")).toBe(0.25);
    now = 500;
    expect(take("a")).toBe(0);
    expect(take("a")).toBe(0.5);
    now = 60_000;
    expect([take("a"), take("a"), take("a"), take("a")]).toEqual([0, 0, 0, 0.5]);
  });

  it("takes what a request costs, and lets one that costs more than a bucket holds owe the rest", () => {
    let now = 0;
    const take = rateLimit({ perSecond: 1, burst: 10, now: () => now });
    expect([take("a", 8), take("a", 8), take("a", 2), take("a")]).toEqual([0, 6, 0, 1]);
    expect([take("b", 30), take("b")]).toEqual([0, 21]);
    now = 21_000;
    expect(take("b")).toBe(0);
  });

  it("counts a bucket as full that lacks what the same request has paid already", () => {
    let now = 0;
    const take = rateLimit({ perSecond: 1, burst: 4, now: () => now });
    expect([take("a"), take("a", 9, 1)]).toEqual([0, 0]);
    // 3 − 9 = −6: one token in 7 s, and a full bucket in 10.
    expect([take("a"), take("a", 9)]).toEqual([7, 10]);
    now = 10_000;
    expect([take("a", 2), take("a", 9, 1)]).toEqual([0, 1]);
  });

  it("remembers 10,000 clients where nobody says how many", () => {
    const take = rateLimit({ perSecond: 1, burst: 1, now: () => 0 });
    for (let client = 0; client < 10_000; client++) expect(take(`${client}`)).toBe(0);
    // The first is remembered, and is now the last that was heard of; one more, and the second is forgotten.
    expect([take("0"), take("new"), take("2"), take("1")]).toEqual([1, 0, 1, 0]);
  });

  it("takes nothing away where it is off", () => {
    const take = rateLimit({ perSecond: Number.POSITIVE_INFINITY, burst: 1, now: () => 0 });
    expect([take("a", 5), take("a"), take("a")]).toEqual([0, 0, 0]);
  });

  it("forgets who was quiet longest, so that memory is bounded", () => {
    const take = rateLimit({ perSecond: 1e-6, burst: 1, clients: 2, now: () => 0 });
    expect([take("a"), take("b"), take("a")]).toEqual([0, 0, 1e6]);
    // "b" is forgotten, "a" is not.
    expect([take("c"), take("a"), take("b")]).toEqual([0, 1e6, 0]);
  });
});

describe("metrics", () => {
  it("writes counters, cumulative buckets and gauges as Prometheus reads them", async () => {
    const { registry, requests, seconds, reloads, gauge } = metrics(prom);
    requests.inc({ route: '/a"\\\n', status: "200" });
    requests.inc({ route: '/a"\\\n', status: "200" }, 2);
    reloads.inc({ kind: "reload", ended: "well" });
    for (const each of [0.0004, 0.0015, 0.003, 9]) seconds.observe(each);
    let size = 6;
    gauge("size", "Size.", () => size);
    size++;
    const text = await registry.metrics();
    expect(text).toContain(
      "# HELP returns_requests_total Requests answered, by route and status.\n# TYPE returns_requests_total counter\n" +
        'returns_requests_total{route="/a\\"\\\\\\n",status="200"} 3\n',
    );
    expect(text).toContain('returns_reloads_total{kind="reload",ended="well"} 1\n');
    expect(text).toContain("returns_rate_limited_total 0\n");
    const bounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, "+Inf"];
    const counts = [1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4];
    expect(text.match(/^returns_request_seconds_bucket.*$/gm)).toEqual(
      bounds.map((bound, i) => `returns_request_seconds_bucket{le="${bound}"} ${counts[i]}`),
    );
    expect(text).toMatch(/returns_request_seconds_sum 9\.00\d+\nreturns_request_seconds_count 4\n/);
    expect(text).toContain("# TYPE size gauge\nsize 7\n");
    // Two servers of one process count apart.
    expect(await metrics(prom).registry.metrics()).not.toContain("/a");
  });
});
