// Where cases are kept on this machine: one private folder, chosen by the system's custom or by STET_HOME.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The person's own folder. */
  readonly home: string;
};

export function homeFolder({ env, platform, home }: Surroundings): string {
  if (env.STET_HOME) return resolve(env.STET_HOME);
  if (platform === "darwin") return join(home, "Library", "Application Support", "Stet");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "Stet");
  return join(env.XDG_DATA_HOME ?? join(home, ".local", "share"), "stet");
}

/** Made when missing, for its owner's eyes only. Throws what the file system throws: without it nothing can be kept. */
export function prepareHome(folder: string): {
  readonly folder: string;
  readonly cases: string;
  readonly incoming: string;
} {
  const before = process.umask(0o077);
  try {
    const made = { cases: join(folder, "cases"), incoming: join(folder, "incoming") };
    for (const one of Object.values(made)) mkdirSync(one, { recursive: true, mode: 0o700 });
    return { folder, ...made };
  } finally {
    process.umask(before);
  }
}
