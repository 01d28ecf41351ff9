// Which clauses must be read again, in words.
import type { Rereading } from "../../services/recordings.ts";
import { bold, faint, plural, wrap } from "./text.ts";

export function renderRereading({ clauses }: Rereading): string {
  const of = (state: Rereading["clauses"][number]["state"]) => clauses.filter((c) => c.state === state);
  const changed = of("changed");
  const lines = changed.map((c) =>
    [
      `${bold(c.id)} · ${c.platform}`,
      `    ${faint(c.file ?? "")}`,
      ...(c.quoteLost ? ["    The words quoted from it are no longer there."] : []),
      ...c.removed.map((p) => wrap(`− ${cut(p)}`, "    ")),
      ...c.added.map((p) => wrap(`+ ${cut(p)}`, "    ")),
    ].join("\n"),
  );
  const ids = (list: readonly { id: string }[]) => list.map((c) => c.id).join(", ");
  const rest = [
    changed.length === 0
      ? "No clause's text changed."
      : `${plural(changed.length, "clause")} to be read again, because the file each was read in has other words now.`,
    `${of("same").length} unchanged, ${of("not_archived").length} were not read in Open Terms Archive.`,
    ...(of("gone").length > 0 ? [wrap(`No newer text there: ${ids(of("gone"))}.`, "")] : []),
    ...(of("no_earlier").length > 0
      ? [wrap(`Nothing to compare with (give --earlier, or a full git checkout): ${ids(of("no_earlier"))}.`, "")]
      : []),
  ];
  return [...lines, rest.join("\n")].join("\n\n");
}

const cut = (text: string) => (text.length > 400 ? `${text.slice(0, 400)} …` : text);
