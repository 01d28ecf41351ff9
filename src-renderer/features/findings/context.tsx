// A finding's words in their line: enough to know it by, fetched from the page when it is selected.
import { useEffect, useState } from "react";
import type { Item } from "../../state/items.ts";
import { useViewing } from "../review/viewing.ts";

const AROUND = 34;

export function Context({ finding, struck }: { finding: Item; struck: boolean }) {
  const { source } = useViewing();
  const [text, setText] = useState<string | null>(null);
  const { page } = finding;
  useEffect(() => {
    const abort = new AbortController();
    setText(null);
    if (page !== null) void source.words(page, abort.signal).then((words) => setText(words?.text ?? null));
    return () => abort.abort();
  }, [source, page]);
  const plain = (from: number, to: number) => (text ?? "").slice(Math.max(0, from), to).replace(/\s+/g, " ");
  return (
    <dd className="snip">
      {text === null ? (
        "…"
      ) : (
        <>
          {plain(finding.start - AROUND, finding.start)}
          <mark className={struck ? "redact" : ""}>{plain(finding.start, finding.end)}</mark>
          {plain(finding.end, finding.end + AROUND)}
        </>
      )}
    </dd>
  );
}
