import { connect } from "node:net";

/** Requests that a service has to refuse, by what is wrong with them; a body of bytes is sent as it is. */
const bodies: readonly (readonly [string, string, string | Buffer])[] = [
  ["no JSON", "/score", "{"],
  ["deep", "/score", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ["deep objects", "/orders", `${'{"orders":'.repeat(50_000)}1${"}".repeat(50_000)}`],
  ["large", "/score", `{"lines":"${"x".repeat(2 ** 21)}"}`],
  ["prototype", "/score", '{"__proto__":{"lines":[]},"lines":[{"customer":1,"variant":1}]}'],
  ["constructor", "/score", '{"constructor":{"prototype":{"x":1}}}'],
  ["wrong types", "/score", '{"lines":[{"customer":{"$gt":""},"variant":[1]}]}'],
  ["wrong numbers", "/score", '{"lines":[{"customer":1e400,"variant":1}]}'],
  ["inexact numbers", "/score", '{"lines":[{"customer":9007199254740993,"variant":1}]}'],
  ["too many", "/score", `{"lines":[${'{"customer":1,"variant":1},'.repeat(10_000)}{}]}`],
  [
    "bytes",
    "/orders",
    Buffer.from('{"orders":[{"id":"\xff","customer":1,"variant":1}]}', "latin1"),
  ],
  ["half a sign", "/orders", '{"orders":[{"id":"\\ud800","customer":1,"variant":1}]}'],
  ["no token", "/reload", "{}"],
  ["traversal", "/../../etc/passwd", "{}"],
];

/** Sends each of them; what went another way than it should. */
export async function hostile(url: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, path, body] of bodies) {
    const bytes = Buffer.from(body);
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${new URL(url).host}`,
      "content-type: application/json",
      "connection: close",
      `content-length: ${bytes.length}`,
    ];
    const status = await statusOf(
      url,
      Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), bytes]),
    );
    // Who is cut off while it still sends may miss the answer.
    const isRefused = (status >= 400 && status < 500) || (status === 0 && bytes.length > 2 ** 16);
    if (!isRefused) wrong.push(`${name}: ${status}`);
  }
  const raw: [string, string][] = [
    ["another host", "GET / HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n"],
    ["rubbish", "\u0000\u0001\u0002 rubbish\r\n\r\n"],
    [
      "two lengths",
      "POST /score HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nxxxxxx",
    ],
    [
      "length and chunks",
      "POST /score HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a large head", `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(100_000)}\r\n\r\n`],
  ];
  for (const [name, text] of raw) {
    const status = await statusOf(url, Buffer.from(text));
    const isRefused = (status >= 400 && status < 500) || (status === 0 && text.length > 2 ** 16);
    if (!isRefused) wrong.push(`${name}: ${status}`);
  }
  return wrong;
}

/** The status of the answer to some bytes; 0 where there is none within ten seconds. */
async function statusOf(url: string, bytes: Buffer): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  socket.on("error", () => undefined);
  const late = setTimeout(() => socket.destroy(), 10_000);
  socket.write(bytes);
  await new Promise((resolve) => socket.on("close", resolve));
  clearTimeout(late);
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
}
