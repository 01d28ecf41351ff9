// Over every wire, what goes wrong behind it becomes an answer, and says nothing of a document.
import { describe, expect, it } from "vitest";
import { ok } from "../../src-main/base/result.ts";
import type { Handlers, Services } from "../../src-main/contract/services.ts";
import { WIRES } from "./wires.ts";

describe.each(WIRES)("over $name, when things go wrong", ({ connect }) => {
  const defective = (): Services => ({
    handlers: {
      "app/about": async () => {
        throw new Error("a document's own words");
      },
      "app/recent": () => new Promise(() => {}),
    } as unknown as Handlers,
    onEvent: () => () => {},
  });

  it("a defect becomes a code, and its message stays behind", async () => {
    const wire = await connect(defective());
    const answer = await wire.client.call("app/about", {});
    expect(answer).toMatchObject({ ok: false, error: { code: "internal/defect" } });
    expect(JSON.stringify([answer, wire.defects])).not.toContain("own words");
    expect(wire.defects).toHaveLength(1);
    await wire.end();
  });

  it("a cut wire answers everything under way", async () => {
    const wire = await connect(defective());
    const waiting = wire.client.call("app/recent", {});
    await wire.end();
    const answer = await waiting;
    expect(answer.ok ? "" : answer.error.code).toBe("window/disconnected");
    const later = await wire.client.call("app/about", {});
    expect(later.ok ? ok("") : later.error.code).toBe("window/disconnected");
  });
});
