// A finding's line as it will be published: fetched from the page when it is selected.
import { useEffect, useState } from "react";
import type { Label, Verdict } from "../../../src-main/contract/desk.ts";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";
import { useViewing } from "../review/viewing.ts";
import { Bar } from "./saying.tsx";

/** UTF-16 code units of the page's text shown before and after. */
const BEFORE = 30;
const AFTER = 60;

/** `label`: what the redaction says, as decided or as it would. Nothing for what has no words of its own on a page. */
export function Published({ finding, verdict, label }: { finding: Item; verdict: Verdict; label: Label | null }) {
  const { source } = useViewing();
  const [text, setText] = useState<string | null>(null);
  const { page, start, end, where } = finding;
  useEffect(() => {
    const abort = new AbortController();
    setText(null);
    if (page !== null) void source.words(page, abort.signal).then((words) => setText(words?.text ?? null));
    return () => abort.abort();
  }, [source, page]);
  if (where !== "page" || page === null || end <= start) return null;
  const plain = (from: number, to: number) => (text ?? "").slice(Math.max(0, from), to).replace(/\s+/g, " ");
  return (
    <>
      <dt>{verdict === "undecided" ? t("If redacted") : t("Published//a line")}</dt>
      <dd className="snip">
        {text === null ? (
          "…"
        ) : (
          <>
            {plain(start - BEFORE, start)}
            {verdict === "stand" ? <mark className="stands">{plain(start, end)}</mark> : <Bar label={label} />}
            {plain(end, end + AFTER)}
          </>
        )}
      </dd>
    </>
  );
}
