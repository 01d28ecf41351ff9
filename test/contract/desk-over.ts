// A desk with one document, reached over a wire: what each suite of the contract begins with.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { METHODS, type MethodName } from "../../src-main/contract/methods.ts";
import type { Handlers } from "../../src-main/contract/services.ts";
import { createDesk, type Desk } from "../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../src-main/services/node-app.ts";
import { codeOf } from "../support/desk-results.ts";
import { root } from "../support/shared.ts";
import type { Connected, WIRES } from "./wires.ts";

export type DeskOver = Awaited<ReturnType<typeof deskOver>>;

export async function deskOver(
  connect: (typeof WIRES)[number]["connect"],
  document: { readonly name: string; readonly bytes: Uint8Array | string },
) {
  const folder = mkdtempSync(join(tmpdir(), "stet-wire-"));
  const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
  const app = nodeApp(join(root, "out", "main"), "0");
  const desk: Desk = await createDesk({ app, surface, folder: join(folder, "home") });
  const wire: Connected = await connect(desk);
  writeFileSync(join(folder, document.name), document.bytes);
  /** Calls, and holds the answer to its own schema: the shapes on the wire are the contract's. */
  async function call<M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) {
    const answered = await wire.client.call(method, params);
    if (!answered.ok) throw new Error(`${method}: ${answered.error.code}`);
    return METHODS[method].result.parse(answered.value) as typeof answered.value;
  }
  return {
    folder,
    desk,
    wire,
    call,
    place: await call("case/import", { incoming: desk.admit(join(folder, document.name)) }),
    refused: async <M extends MethodName>(method: M, params: Parameters<Handlers[M]>[0]) =>
      codeOf(await wire.client.call(method, params)),
    async end() {
      await wire.end();
      desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
