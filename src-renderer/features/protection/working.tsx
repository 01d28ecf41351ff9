// Work on a case as a whole, while it runs: how far it is; and what went wrong.

import { useEffect, useRef, useState } from "react";
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { CallProgress } from "../../../src-main/contract/methods.ts";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { STAGE_NAMES } from "../../words/checks.ts";
import { errorWords } from "../../words/errors.ts";

export type Running = { readonly signal: AbortSignal; readonly onProgress: (progress: CallProgress) => void };
type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: StetError };

/** One piece of work at a time; left in the middle, it is stopped. */
export function useWork() {
  const [progress, setProgress] = useState<CallProgress | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<StetError | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    progress,
    isRunning,
    error,
    fail: setError,
    stop: () => abort.current?.abort(),
    async run<T>(work: (running: Running) => Promise<Outcome<T>>): Promise<T | null> {
      const mine = new AbortController();
      abort.current = mine;
      setError(null);
      setRunning(true);
      const done = await work({ signal: mine.signal, onProgress: setProgress });
      setRunning(false);
      setProgress(null);
      if (!done.ok && done.error.code !== "document/cancelled") setError(done.error);
      return done.ok ? done.value : null;
    },
  };
}

export function Working({ work, failed }: { work: ReturnType<typeof useWork>; failed: string }) {
  const { progress, isRunning, error } = work;
  return (
    <>
      {error !== null && (
        <Notice kind="danger" title={failed}>
          {errorWords(error)}
        </Notice>
      )}
      {isRunning && (
        <p className="small soft" role="status">
          {progress === null ? t("Working…") : t(STAGE_NAMES[progress.stage])}{" "}
          <progress
            aria-label={t("How far it is")}
            {...(progress === null ? {} : { value: progress.done, max: Math.max(1, progress.of) })}
          />
        </p>
      )}
    </>
  );
}
