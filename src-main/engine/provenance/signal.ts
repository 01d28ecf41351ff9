// What a provenance signal is: a document in, evidence out, never a verdict.
import type { Signal } from "../../contract/check.ts";
import type { Document } from "../model/document.ts";

/** A signal before it has an id; the registry derives ids from signal, place and order. */
export type RawSignal = Omit<Signal, "id">;

export type SignalSource = {
  /** `family/name`. */
  readonly id: string;
  read(document: Document): readonly RawSignal[];
};
