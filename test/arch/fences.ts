// Holds the files of a tree, given as path and text, against the rules; reads nothing by itself.
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { CONFINED, IMPURE, ROOMS, type Room, WITHOUT_NODE } from "./rules.ts";
import { type Import, readSource, type Source } from "./source.ts";

export type Tree = ReadonlyMap<string, string>;

/** "src-main/engine/a.ts: may not import src-main/store/b.ts", one a violation. */
export function violationsOf(tree: Tree): string[] {
  const sources = new Map([...tree].map(([path, text]) => [path, readSource(path, text)]));
  return [...sources].flatMap(([path, source]) => violationsIn(path, source)).concat(cyclesOf(sources));
}

function violationsIn(path: string, source: Source): string[] {
  const room = ROOMS.find((r) => within(path, r.folder));
  if (room === undefined) return [`${path}: stands in no room`];
  const found = source.imports.flatMap((i) => judge(path, room, i) ?? []);
  const impure = room.pure ? [...new Set(source.ambient)].filter((name) => IMPURE.has(name)) : [];
  return [...found, ...impure.map((name) => `reaches for ${name}`)].map((what) => `${path}: ${what}`);
}

function judge(path: string, room: Room, { specifier, typeOnly, how }: Import): string | null {
  if (isBuiltin(specifier)) return isHeld(path, WITHOUT_NODE) ? `may not import Node's ${specifier}` : null;
  if (!specifier.startsWith("."))
    return how === "url" ? null : judgePackage(path, room, packageOf(specifier), specifier);
  const target = resolve(path, specifier);
  if (within(target, room.folder) || isHeld(target, room.from)) return null;
  if (typeOnly && isHeld(target, room.types ?? [])) return null;
  if (how === "url" && isHeld(target, room.entries ?? [])) return null;
  return `may not import ${target}`;
}

function judgePackage(path: string, room: Room, name: string, specifier: string): string | null {
  const confined = CONFINED.find((c) => c.packages.test(name));
  if (confined !== undefined && !isHeld(path, confined.to)) return `may not import the package ${specifier}`;
  if (room.packages !== undefined && !room.packages.includes(name)) return `may not import the package ${specifier}`;
  return null;
}

/** Rooms inside the engine count each for itself, since the data flows through them one way. */
function roomOf(path: string): string {
  const parts = path.split("/");
  if (parts[0] !== "src-main") return parts[0]!;
  return parts.slice(0, parts[1] === "engine" ? 3 : 2).join("/");
}

/** Cycles among rooms, types included, and cycles among files by what is left once compiled. */
function cyclesOf(sources: ReadonlyMap<string, Source>): string[] {
  const rooms = new Map<string, Set<string>>();
  const files = new Map<string, Set<string>>();
  for (const [path, source] of sources) {
    for (const { specifier, typeOnly, how } of source.imports) {
      if (!specifier.startsWith(".") || how === "url") continue;
      const target = resolve(path, specifier);
      if (!sources.has(target)) continue;
      if (!typeOnly) link(files, path, target);
      if (roomOf(path) !== roomOf(target)) link(rooms, roomOf(path), roomOf(target));
    }
  }
  return [...loopsIn(rooms), ...loopsIn(files)].map((loop) => `${loop.join(" → ")}: is a cycle`);
}

function link(graph: Map<string, Set<string>>, from: string, to: string): void {
  graph.set(from, (graph.get(from) ?? new Set()).add(to));
}

/** One loop for each edge that closes one, found depth first. */
function loopsIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const loops: string[][] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]) => {
    const at = trail.indexOf(node);
    if (at >= 0) loops.push([...trail.slice(at), node]);
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return loops;
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isHeld = (path: string, folders: readonly string[]) => folders.some((folder) => within(path, folder));
const resolve = (from: string, specifier: string) =>
  posix.normalize(posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, "")));
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
