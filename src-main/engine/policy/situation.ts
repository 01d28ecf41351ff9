// One publication as a platform would meet it: the facts, with what removing findings and changing the form leaves.
import type { IsoDate } from "../../base/units.ts";
import type { Finding, Signal } from "../../contract/check.ts";
import type { BasedFacts, Form, Provenance, PublicInterest } from "../../contract/facts.ts";
import { DATA_TYPES, type DataType } from "../../contract/terms.ts";
import { isRedactable, KIND_TYPES, type KindTypes } from "./kind-types.ts";
import type { CONDUCT_FLAGS } from "./rule-pack.ts";
import { SUGGESTED_ORIGIN } from "./weights.ts";

export type ConductFlag = (typeof CONDUCT_FLAGS)[number];
export type PublicInterestFlag = keyof PublicInterest;

/** A data type that readers would see: how surely, and in which findings. */
export type Visible = {
  readonly type: DataType;
  readonly certainty: number;
  readonly findings: readonly Finding[];
};

export type Situation = {
  readonly date: IsoDate | null;
  /** null: nobody knows what the material shows. */
  readonly visible: ReadonlyMap<DataType, Visible> | null;
  readonly provenance: Provenance | null;
  /** 1 when stated; less when a signal suggests it. */
  readonly provenanceCertainty: number;
  readonly signals: readonly Signal[];
  /** Every finding left, in the document's order. */
  readonly findings: readonly Finding[];
  /** What each kind of finding shows in the platform's terms. */
  readonly kindTypes: KindTypes;
  readonly form: Form | null;
  readonly conduct: Readonly<Record<ConductFlag, boolean | null>>;
  readonly publicInterest: Readonly<Record<PublicInterestFlag, boolean | null>>;
  readonly redactionKnown: boolean;
  /** Some pages were not read: what is visible is a lower bound. */
  readonly incomplete: boolean;
};

export type SituationInput = {
  readonly facts: BasedFacts;
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
  readonly incomplete: boolean;
  /** Findings that are struck before publication. */
  readonly removed: ReadonlySet<string>;
  /** The platform's own; absent: the usual. */
  readonly kindTypes?: KindTypes;
};

/** A change to try: types struck throughout, another form, or both. */
export type Change = { readonly types: ReadonlySet<DataType>; readonly form?: Form };

export function situationOf(input: SituationInput): Situation {
  const { facts } = input;
  const provenance = facts.provenance.value === "unknown" ? null : facts.provenance.value;
  const { form, ...flags } = facts.conduct;
  const conduct = Object.fromEntries(Object.entries(flags).map(([name, based]) => [name, based.value]));
  return {
    date: facts.date.value,
    visible: visibleTypes(input),
    provenance,
    provenanceCertainty: facts.provenance.basis === "derived" ? SUGGESTED_ORIGIN : 1,
    signals: input.signals,
    findings: input.findings.filter((f) => !input.removed.has(f.id)),
    kindTypes: input.kindTypes ?? KIND_TYPES,
    form: form.value,
    conduct: conduct as Record<ConductFlag, boolean | null>,
    publicInterest: {
      publicOfficial: facts.publicInterest.publicOfficial.value,
      alreadyPublic: facts.publicInterest.alreadyPublic.value,
      consent: facts.publicInterest.consent.value,
    },
    redactionKnown: facts.redaction.value !== null || facts.dataTypes.basis === "derived",
    incomplete: input.incomplete,
  };
}

/** Whether a finding shows one of the types. */
const shows = ({ kindTypes }: Situation, f: Finding, types: ReadonlySet<DataType>) =>
  kindTypes[f.kind].some((type) => types.has(type));

/** Ids of the findings that show any of the types, in the document's order. */
export function findingsOf(s: Situation, types: Iterable<DataType>): string[] {
  const wanted = new Set(types);
  return wanted.size === 0 ? [] : s.findings.filter((f) => shows(s, f, wanted)).map((f) => f.id);
}

/** The situation after a change. Striking a type strikes its findings, and with them any type only they showed. */
export function afterChange(s: Situation, change: Change): Situation {
  const form = change.form ?? s.form;
  if (s.visible === null || change.types.size === 0) return { ...s, form };
  const visible = new Map<DataType, Visible>();
  for (const [type, v] of s.visible) {
    if (change.types.has(type)) continue;
    const gone = v.findings.length > 0 && v.findings.every((f) => shows(s, f, change.types));
    if (!gone) visible.set(type, v);
  }
  return { ...s, form, visible };
}

/** "One datum is enough": partly redacted material still shows most of what it showed. */
const SHOWN = { none: 1, partial: 0.75, full: 0 } as const;
/** From this confidence on, a finding counts as seen. */
const SURE = 0.6;

function visibleTypes(input: SituationInput): Map<DataType, Visible> | null {
  const { dataTypes, redaction, conduct } = input.facts;
  if (dataTypes.value === null) return null;
  const stated = dataTypes.basis === "stated";
  const { kindTypes = KIND_TYPES } = input;
  // What the document shows is told in the platform's own terms; what an editor states is what they state.
  const named =
    dataTypes.basis === "derived"
      ? new Set(input.findings.flatMap((f) => kindTypes[f.kind]))
      : new Set(dataTypes.value);
  const listed = DATA_TYPES.filter((t) => named.has(t));
  // Stated conduct is also content: identities of police and secrets are there whatever else is listed.
  if (conduct.lawEnforcementIds.value === true && !listed.includes("leo_id")) listed.push("leo_id");
  if (conduct.classified.value === true && !listed.includes("classified")) listed.push("classified");
  const showing = Map.groupBy(
    input.findings.flatMap((f) => kindTypes[f.kind].map((type) => ({ type, f }))),
    (x) => x.type,
  );
  const out = new Map<DataType, Visible>();
  for (const type of listed) {
    const all = showing.get(type) ?? [];
    const left = all.filter(({ f }) => !input.removed.has(f.id)).map(({ f }) => f);
    // Every finding of the type is struck: gone. A stated type without any finding can't be struck by id.
    if (all.length > 0 && left.length === 0) continue;
    const shown = isRedactable(type) ? SHOWN[redaction.value ?? "none"] : 1;
    const unsure = redaction.value === null && stated && isRedactable(type) ? 0.95 : 1;
    const surest = left.reduce((max, f) => Math.max(max, f.confidence), 0);
    const seen = stated || left.length === 0 ? 1 : Math.min(1, surest / SURE);
    // Markings that agree are a sign, as a suggested origin is; nobody has said that it is classified.
    const marked = type === "classified" && conduct.classified.basis === "derived" ? SUGGESTED_ORIGIN : 1;
    if (shown > 0) out.set(type, { type, certainty: shown * unsure * seen * marked, findings: left });
  }
  return out;
}
