// The keychain port over a double of Electron's safeStorage, held to what the services ask of any keychain.
import { describe, expect, it } from "vitest";
import { type SafeStorageParts, systemKeychain } from "../../../src-main/shell/keychain.ts";
import { FakeElectron } from "./fake-electron.ts";
import { started } from "./started.ts";

const SECRET = "correct horse battery stäple";
const storage = () => new FakeElectron().safeStorage;
const keychain = (given: object, linux: boolean) => systemKeychain(given as SafeStorageParts, linux);

describe("the system's keychain", () => {
  it("gives back what was put into it, and holds none of its letters", () => {
    const chain = keychain(storage(), true);
    const box = chain.close(SECRET)!;
    expect(Buffer.from(box).toString("utf8")).not.toContain("horse");
    expect(chain.open(box)).toBe(SECRET);
  });

  it.each([
    ["basic_text", true, false],
    ["unknown", true, false],
    ["kwallet6", true, true],
    // Only Linux has backends to choose from: elsewhere the question isn't asked.
    ["basic_text", false, true],
  ])("with backend %s on Linux (%s) is trusted: %s", (backend, linux, trusted) => {
    const chain = keychain({ ...storage(), backend, getSelectedStorageBackend: () => backend }, linux);
    expect(chain.available()).toBe(trusted);
    expect(chain.close(SECRET) !== null).toBe(trusted);
  });

  it("is refused where the system can't encrypt", () => {
    const chain = keychain({ ...storage(), isEncryptionAvailable: () => false }, true);
    expect([chain.available(), chain.close(SECRET), chain.open(new Uint8Array(4))]).toEqual([false, null, null]);
  });

  it("opens nothing that another system closed, and doesn't throw", () =>
    expect(keychain(storage(), true).open(Uint8Array.of(1, 2, 0xff, 0x7e, 0x5a))).toBeNull());

  it("reaches the services through the surface", async () => {
    const { surface, electron } = await started({ linux: true });
    const box = surface.keychain!.close(SECRET)!;
    expect(surface.keychain!.open(box)).toBe(SECRET);
    electron.safeStorage.backend = "basic_text";
    expect(surface.keychain!.available()).toBe(false);
  });
});
