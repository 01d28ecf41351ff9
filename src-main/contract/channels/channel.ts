// What is said of a channel: what it means, how strong it can be, and what the publication copy does about it.
import type { Signal, Strength } from "../check.ts";
import type { Provenance } from "../facts.ts";

export type Treatment = {
  /**
   * removed: not in the copy. normalised: in it, made like everybody's. redrawn: its page becomes a new picture.
   * stands: visible, and the editor's to decide. you: stays unless somebody acts.
   */
  readonly state: "removed" | "normalised" | "redrawn" | "stands" | "you";
  readonly title: string;
  readonly detail: string;
};

export type Channel = {
  /** The first is the usual one. */
  readonly families: readonly Signal["family"][];
  /** As a heading in the window. */
  readonly title: string;
  /** One sentence for whoever reads `signals` in JSON. */
  readonly means: string;
  readonly strengths: readonly Strength[];
  /** Origins of the policy vocabulary that a signal of it may suggest. */
  readonly suggests?: readonly Provenance[];
  readonly copy: Treatment;
};

export const METADATA: Treatment = { state: "removed", title: "Removed", detail: "Metadata is not carried over" };
export const HEADERS: Treatment = {
  state: "removed",
  title: "Removed",
  detail: "Only From, To, Date, Subject and the like stand on the page",
};
export const VISIBLE: Treatment = { state: "stands", title: "Stands", detail: "Visible text: yours to decide" };
export const ACTIVE: Treatment = { state: "removed", title: "Removed", detail: "Nothing that acts is carried over" };
export const LINK: Treatment = { state: "removed", title: "Link removed", detail: "Where its text shows, that stands" };
export const SHOWS: Treatment = { state: "you", title: "Needs you", detail: "Stays in the copy unless you redact it" };
export const UNSEEN: Treatment = { state: "removed", title: "Removed", detail: "What nobody can see is taken out" };
