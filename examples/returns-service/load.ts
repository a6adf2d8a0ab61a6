import { Agent, request } from "node:http";

/** How a load went. */
export interface LoadResult {
  readonly requests: number;
  readonly failed: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Posts JSON and gives back status and answer; status 0 where the connection broke. */
export function post(
  url: string,
  body: unknown,
  { agent, token }: { agent?: Agent; token?: string } = {},
): Promise<{ status: number; text: string }> {
  const text = JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve) => {
    const sent = request(url, { method: "POST", headers, ...(agent && { agent }) }, (answer) => {
      let all = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        all += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: all }));
      answer.on("error", () => resolve({ status: 0, text: all }));
    });
    sent.on("error", () => resolve({ status: 0, text: "" }));
    sent.end(text);
  });
}

/**
 * Sends what `next` gives over some connections for a while, or until something is done.
 *
 * @param next - path and body of the `n`-th request; `done` hears the status.
 */
export async function load(
  url: string,
  {
    connections,
    ms,
    until = () => false,
    from,
  }: {
    readonly connections: number;
    readonly ms: number;
    readonly until?: () => boolean;
    /** The address of this machine that it is sent from. */
    readonly from?: string;
  },
  next: (n: number) => { path: string; body: unknown; done?: (status: number) => void },
): Promise<LoadResult> {
  const local = from === undefined ? {} : { localAddress: from };
  const agent = new Agent({ keepAlive: true, maxSockets: connections, ...local });
  const times: number[] = [];
  let [n, failed] = [0, 0];
  const start = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - start < ms && !until()) {
      const { path, body, done } = next(n++);
      const before = performance.now();
      const { status } = await post(url + path, body, { agent });
      times.push(performance.now() - before);
      if (status !== 200) failed++;
      done?.(status);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? Number.NaN;
  return {
    requests: times.length,
    failed,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    max: times.at(-1) ?? Number.NaN,
  };
}
