// Files named from outside: by a command line, by a second start of Stet, by the system.
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

export const absolutePath = z
  .string()
  .max(4096)
  .refine((path) => isAbsolute(path) && !path.includes("\0"));

export type CommandLine = {
  /** As the system hands it over: the program first. */
  readonly argv: readonly string[];
  /** Where relative names begin. */
  readonly cwd: string;
  /** Whether Electron was started with our folder as its argument, as while developing. */
  readonly bare: boolean;
};

const commandLine = z.object({ argv: z.array(z.string()), cwd: absolutePath });

/** Absolute paths, in the order named. Whether they exist is found out when they are imported, and told there. */
export function filesNamed({ argv, cwd, bare }: CommandLine): readonly string[] {
  const parsed = commandLine.safeParse({ argv, cwd });
  if (!parsed.success) return [];
  return positional(parsed.data.argv.slice(1))
    .slice(bare ? 1 : 0)
    .map((name) => resolve(parsed.data.cwd, name))
    .filter((path) => absolutePath.safeParse(path).success);
}

/** Chromium adds switches of its own and sorts them in; "--" ends them, so that a file's name may begin with a dash. */
function positional(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  const [before, after] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  return [...before.filter((arg) => arg !== "" && !arg.startsWith("-")), ...after];
}

export type FileOpener = {
  open(paths: readonly string[]): void;
  /** Whoever takes files from now on; gets those that came before. */
  handTo(receive: (path: string) => void): void;
};

/** macOS names files before there is anybody to hand them to. */
export function fileOpener(): FileOpener {
  const early: string[] = [];
  let receive: (path: string) => void = (path) => void early.push(path);
  return {
    open(paths) {
      for (const path of paths) receive(path);
    },
    handTo(receiver) {
      receive = receiver;
      for (const path of early.splice(0)) receiver(path);
    },
  };
}
