// A comparison of this document with others of its case: asked for, watched, stopped.

import { useEffect, useRef, useState } from "react";
import type { CompareResult } from "../../../src-main/contract/compare.ts";
import type { CallProgress } from "../../../src-main/contract/methods.ts";
import { useApp, useDesk } from "../../app/context.ts";
import { errorWords } from "../../words/errors.ts";

export type Comparing =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly progress: CallProgress | null }
  | { readonly state: "done"; readonly result: CompareResult; readonly others: readonly string[] }
  | { readonly state: "failed"; readonly why: string };

export function useCompare() {
  const { client } = useApp();
  const { actions } = useDesk();
  const [comparing, setComparing] = useState<Comparing>({ state: "none" });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    comparing,
    /** `others`: documents of the case, by their hash. */
    async compare(others: readonly string[]) {
      const own = new AbortController();
      abort.current?.abort();
      abort.current = own;
      setComparing({ state: "running", progress: null });
      const result = await client.call(
        "document/compare",
        { ...actions.place, others: [...others] },
        { signal: own.signal, onProgress: (progress) => setComparing({ state: "running", progress }) },
      );
      if (own.signal.aborted) return;
      setComparing(
        result.ok
          ? { state: "done", result: result.value, others }
          : { state: "failed", why: errorWords(result.error) },
      );
    },
    stop() {
      abort.current?.abort();
      setComparing({ state: "none" });
    },
  };
}
