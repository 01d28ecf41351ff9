// A desk over a folder of its own, as a window has it, with the built document process.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MethodName } from "../../src-main/contract/methods.ts";
import type { Call, Handlers } from "../../src-main/contract/services.ts";
import { createDesk, type Desk } from "../../src-main/services/desk/desk.ts";
import type { SpawnDocumentProcess } from "../../src-main/services/document-process.ts";
import { nodeApp } from "../../src-main/services/node-app.ts";
import { root } from "./shared.ts";

export type TestDesk = {
  readonly folder: string;
  readonly desk: Desk;
  call<M extends MethodName>(
    method: M,
    params: Parameters<Handlers[M]>[0],
    report?: Call["report"],
  ): ReturnType<Handlers[M]>;
  /** Every file below the folder of cases, by its path there. */
  kept(): string[];
  end(): void;
};

/** `around` may look at every document process that is started. */
export async function testDesk(
  around: (spawn: SpawnDocumentProcess) => SpawnDocumentProcess = (spawn) => spawn,
): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "stet-desk-"));
  const surface = { version: "0", chooseFiles: null, chooseFolder: null, reveal: async () => true };
  const given = nodeApp(join(root, "out", "main"), "0");
  const app = { ...given, spawn: around(given.spawn) };
  const desk = await createDesk({ app, surface, folder: join(folder, "home") });
  const cases = join(folder, "home", "cases");
  return {
    folder,
    desk,
    call: (method, params, report = () => {}) =>
      desk.handlers[method](params as never, { signal: new AbortController().signal, report }) as never,
    kept: () =>
      existsSync(cases) ? readdirSync(cases, { recursive: true, encoding: "utf8" }).sort() : ["(no folder of cases)"],
    end() {
      desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export { codeOf, must } from "./desk-results.ts";
