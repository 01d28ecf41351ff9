// How many different values a list of findings comes to: an editor strikes values, not places.
import { useCallback, useMemo } from "react";
import { useDeskState } from "../../app/context.ts";

export function useValueCount(): (findings: readonly string[]) => number {
  const findings = useDeskState((desk) => desk.findings);
  const groups = useMemo(() => new Map(findings.map((f) => [f.id, f.group])), [findings]);
  return useCallback((ids) => new Set(ids.map((id) => groups.get(id) ?? id)).size, [groups]);
}
