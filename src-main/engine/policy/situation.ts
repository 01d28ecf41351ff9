// One publication as a platform would meet it: the facts, with what removing findings and changing the form leaves.
import type { IsoDate } from "../../base/units.ts";
import type { Finding, Signal } from "../../contract/check.ts";
import type { BasedFacts, Form, Provenance, PublicInterest } from "../../contract/facts.ts";
import type { FindingKind } from "../../contract/kinds.ts";
import { DATA_TYPES, type DataType } from "../../contract/terms.ts";
import { isRedactable, KIND_TYPES, type KindTypes } from "./kind-types.ts";
import type { CONDUCT_FLAGS } from "./rule-pack.ts";
import { SUGGESTED_ORIGIN } from "./weights.ts";

export type ConductFlag = (typeof CONDUCT_FLAGS)[number];
export type PublicInterestFlag = keyof PublicInterest;

/** A data type that readers would see: how surely, and in findings of which kinds. */
export type Visible = {
  readonly type: DataType;
  readonly certainty: number;
  readonly kinds: ReadonlySet<FindingKind>;
};

export type Situation = {
  readonly date: IsoDate | null;
  /** null: nobody knows what the material shows. */
  readonly visible: ReadonlyMap<DataType, Visible> | null;
  readonly provenance: Provenance | null;
  /** 1 when stated; less when a signal suggests it. */
  readonly provenanceCertainty: number;
  readonly signals: readonly Signal[];
  /** How many findings of each kind are left. */
  readonly counts: ReadonlyMap<FindingKind, number>;
  /** Ids of the findings left that are of these kinds, in the document's order. The same kinds, the same list. */
  readonly idsOf: (kinds: ReadonlySet<FindingKind>) => readonly string[];
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
  const left = input.findings.filter((f) => !input.removed.has(f.id));
  const provenance = facts.provenance.value === "unknown" ? null : facts.provenance.value;
  const { form, ...flags } = facts.conduct;
  const conduct = Object.fromEntries(Object.entries(flags).map(([name, based]) => [name, based.value]));
  return {
    date: facts.date.value,
    visible: visibleTypes(input, left),
    provenance,
    provenanceCertainty: facts.provenance.basis === "derived" ? SUGGESTED_ORIGIN : 1,
    signals: input.signals,
    counts: counted(left),
    idsOf: idsIn(left),
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

function counted(findings: readonly Finding[]): Map<FindingKind, number> {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Asked for the same few sets again and again, of documents with thousands of findings. */
function idsIn(findings: readonly Finding[]): Situation["idsOf"] {
  const known = new Map<string, readonly string[]>();
  return (kinds) => {
    const key = [...kinds].sort().join();
    const ids = known.get(key) ?? findings.filter((f) => kinds.has(f.kind)).map((f) => f.id);
    known.set(key, ids);
    return ids;
  };
}

/** Whether findings of a kind show one of the types. */
const shows = ({ kindTypes }: Pick<Situation, "kindTypes">, kind: FindingKind, types: ReadonlySet<DataType>) =>
  kindTypes[kind].some((type) => types.has(type));

/** Ids of the findings that show any of the types, in the document's order. */
export function findingsOf(s: Situation, types: Iterable<DataType>): readonly string[] {
  const wanted = new Set(types);
  return s.idsOf(new Set([...s.counts.keys()].filter((kind) => shows(s, kind, wanted))));
}

/** The situation after a change. Striking a type strikes its findings, and with them any type only they showed. */
export function afterChange(s: Situation, change: Change): Situation {
  const form = change.form ?? s.form;
  if (s.visible === null || change.types.size === 0) return { ...s, form };
  const visible = new Map<DataType, Visible>();
  for (const [type, v] of s.visible) {
    if (change.types.has(type)) continue;
    const gone = v.kinds.size > 0 && [...v.kinds].every((kind) => shows(s, kind, change.types));
    if (!gone) visible.set(type, v);
  }
  return { ...s, form, visible };
}

/** "One datum is enough": partly redacted material still shows most of what it showed. */
const SHOWN = { none: 1, partial: 0.75, full: 0 } as const;
/** From this confidence on, a finding counts as seen. */
const SURE = 0.6;

function visibleTypes(input: SituationInput, left: readonly Finding[]): Map<DataType, Visible> | null {
  const { dataTypes, redaction, conduct } = input.facts;
  if (dataTypes.value === null) return null;
  const stated = dataTypes.basis === "stated";
  const { kindTypes = KIND_TYPES } = input;
  const all = new Set(input.findings.map((f) => f.kind));
  const surest = new Map<FindingKind, number>();
  for (const { kind, confidence } of left) surest.set(kind, Math.max(confidence, surest.get(kind) ?? 0));
  const showing = (kinds: Iterable<FindingKind>, type: DataType) =>
    [...kinds].filter((kind) => kindTypes[kind].includes(type));
  // What the document shows is told in the platform's own terms; what an editor states is what they state.
  const named =
    dataTypes.basis === "derived" ? new Set([...all].flatMap((kind) => kindTypes[kind])) : new Set(dataTypes.value);
  const listed = DATA_TYPES.filter((t) => named.has(t));
  // Stated conduct is also content: identities of police and secrets are there whatever else is listed.
  if (conduct.lawEnforcementIds.value === true && !listed.includes("leo_id")) listed.push("leo_id");
  if (conduct.classified.value === true && !listed.includes("classified")) listed.push("classified");
  const out = new Map<DataType, Visible>();
  for (const type of listed) {
    const kinds = showing(surest.keys(), type);
    // Every finding of the type is struck: gone. A stated type without any finding can't be struck by id.
    if (kinds.length === 0 && showing(all, type).length > 0) continue;
    const shown = isRedactable(type) ? SHOWN[redaction.value ?? "none"] : 1;
    const unsure = redaction.value === null && stated && isRedactable(type) ? 0.95 : 1;
    const best = Math.max(0, ...kinds.map((kind) => surest.get(kind)!));
    const seen = stated || kinds.length === 0 ? 1 : Math.min(1, best / SURE);
    // Markings that agree are a sign, as a suggested origin is; nobody has said that it is classified.
    const marked = type === "classified" && conduct.classified.basis === "derived" ? SUGGESTED_ORIGIN : 1;
    if (shown > 0) out.set(type, { type, certainty: shown * unsure * seen * marked, kinds: new Set(kinds) });
  }
  return out;
}
