// The debugging protocol's messages, however the pipe cuts them.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { debuggingPipe } from "../../../../src-main/host/window/debugging-pipe.ts";
import { pages } from "../../../../src-main/host/window/pages.ts";

function piped() {
  const [to, from] = [new PassThrough(), new PassThrough()];
  const asked = () =>
    String(to.read() ?? "")
      .split("\0")
      .filter(Boolean)
      .map((text) => JSON.parse(text));
  return { to, from, asked, pipe: debuggingPipe(to, from) };
}

describe("the debugging pipe", () => {
  it("asks with NUL at the end, and matches answers to questions in any order", async () => {
    const { pipe, from, asked } = piped();
    const [one, two] = [pipe.call("A.a", { x: 1 }), pipe.call("B.b", {}, "S")];
    expect(asked()).toEqual([
      { id: 1, method: "A.a", params: { x: 1 } },
      { id: 2, method: "B.b", params: {}, sessionId: "S" },
    ]);
    from.write('{"id":2,"result":{"b":2}}\0{"id":1,"result":{"a":1}}\0');
    expect(await Promise.all([one, two])).toEqual([{ a: 1 }, { b: 2 }]);
  });
  it("puts together what arrives in pieces, in the middle of a letter too", async () => {
    const { pipe, from } = piped();
    const asked = pipe.call("A.a");
    for (const byte of Buffer.from('{"id":1,"result":{"title":"Zürich – Köln"}}\0')) from.write(Buffer.of(byte));
    expect(await asked).toEqual({ title: "Zürich – Köln" });
  });
  it("answers null to what the browser refuses, and passes over what isn't a message", async () => {
    const { pipe, from } = piped();
    const asked = pipe.call("A.a");
    from.write('no json\0[]\0{"id":"1"}\0{"id":99,"result":{}}\0{"id":1,"error":{"message":"no"}}\0');
    expect(await asked).toBeNull();
  });
  it("answers null to everything when the browser is gone", async () => {
    const { pipe, from } = piped();
    const asked = pipe.call("A.a");
    from.destroy();
    expect(await asked).toBeNull();
    expect(await pipe.call("A.a")).toBeNull();
  });
});

describe("the browser's pages", () => {
  it("are led to an address without anything staying attached", async () => {
    const { pipe, to, from } = piped();
    const methods: string[] = [];
    to.on("data", (data) => {
      for (const text of String(data).split("\0").filter(Boolean)) {
        const { id, method } = JSON.parse(text);
        methods.push(method);
        from.write(`${JSON.stringify({ id, result: method === "Target.attachToTarget" ? { sessionId: "S" } : {} })}\0`);
      }
    });
    expect(await pages(pipe, "http://127.0.0.1:1").lead("P", "http://127.0.0.1:1/?token=t")).toBe(true);
    expect(methods.slice(1)).toEqual(["Target.attachToTarget", "Page.navigate", "Target.detachFromTarget"]);
  });
  it.each([
    ["http://127.0.0.1:1/opening", "page", "P"],
    ["http://127.0.0.1:11/opening", "page", null],
    ["http://127.0.0.1:1/opening", "service_worker", null],
    ["chrome://newtab/", "page", null],
  ])("are ours at %s as a %s: %s", async (url, type, id) => {
    const { pipe, from } = piped();
    const found = pages(pipe, "http://127.0.0.1:1").find();
    from.write(`${JSON.stringify({ id: 2, result: { targetInfos: [{ targetId: "P", type, url }] } })}\0`);
    expect(await found).toBe(id);
  });
});
