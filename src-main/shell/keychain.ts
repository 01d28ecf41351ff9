// The system's keychain for a signing key's passphrase, through Electron's safeStorage.
import type { SafeStorage } from "electron";
import type { Surface } from "../services/desk/desk.ts";

export type SafeStorageParts = Pick<
  SafeStorage,
  "isEncryptionAvailable" | "encryptString" | "decryptString" | "getSelectedStorageBackend"
>;

/** Refused on Linux where no keychain runs: `basic_text` is a password that is the same everywhere, thus no secret. */
const REFUSED = new Set(["basic_text", "unknown"]);

export function systemKeychain(storage: SafeStorageParts, linux: boolean): NonNullable<Surface["keychain"]> {
  const available = () =>
    storage.isEncryptionAvailable() && (!linux || !REFUSED.has(storage.getSelectedStorageBackend()));
  return {
    available,
    close(secret) {
      try {
        return available() ? storage.encryptString(secret) : null;
      } catch {
        // A person can refuse it in the system's own dialog.
        return null;
      }
    },
    open(box) {
      try {
        return available() ? storage.decryptString(Buffer.from(box)) : null;
      } catch {
        return null;
      }
    },
  };
}
