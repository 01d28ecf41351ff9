// What platforms would do with an excerpt: only what stands on it can be seen, and it is published as one.
import type { Statement } from "../../contract/desk.ts";
import { type Form, keepOf, standsIn } from "../../contract/excerpt.ts";
import type { Prediction } from "../../contract/prediction.ts";
import { factsOfDocument, predictAll } from "../../engine/policy/index.ts";
import { type App, today } from "../app.ts";
import { type Looked, statedIn } from "./consequences.ts";

/** Without pages or passages it is the whole document, in the form that was stated. Kept nowhere. */
export async function asExcerpt(
  app: App,
  { findings, signals, coverage }: Looked,
  statement: Statement,
  struck: Iterable<string>,
  form: Form,
): Promise<{ predictions: Prediction[]; findings: string[] }> {
  const { packs, precedents } = await app.policyData();
  const keep = keepOf(form);
  const stated = statedIn(statement);
  const asked = keep === null ? stated : { ...stated, conduct: { ...stated.conduct, form: "excerpt" as const } };
  // The types the whole document shows: less of it can only leave fewer of them in sight.
  const facts = factsOfDocument(asked, { findings, signals, coverage }, today(app));
  const isOn = (page: number) =>
    keep === null || keep.pages.includes(page) || keep.passages.some((p) => p.page === page);
  const left = findings.filter((finding) => !standsIn(keep, finding)).map(({ id }) => id);
  const predictions = predictAll({
    packs,
    precedents,
    facts,
    findings,
    signals,
    coverage: coverage.filter(({ page }) => isOn(page)),
    removed: new Set([...struck, ...left]),
  });
  return { predictions, findings: left };
}
