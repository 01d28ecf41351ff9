// What travels between the services and a document process that shows one document: questions in, answers out.
import { z } from "zod";
import { openedDocument, pageWords, tile } from "./desk.ts";
import { pageNumber, quad } from "./geometry.ts";
import { pageReading } from "./scans.ts";
import { found, place, search } from "./search.ts";

const id = z.number().int().min(0);

/** One question each; the one with the lowest priority is answered first, and a dropped one not at all. */
export const QUESTIONS = {
  tile: {
    ask: z.object({
      page: pageNumber,
      scale: z.number().positive(),
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    }),
    answer: tile,
  },
  words: { ask: z.object({ page: pageNumber }), answer: pageWords },
  find: {
    ask: z.object({ search }),
    /** `why`: what is wrong with the pattern. */
    answer: z.union([found, z.object({ why: z.string() })]),
  },
  /** Where places are and what stands there; null for those on no page, or where nothing is. */
  places: {
    ask: z.object({ places: z.array(place) }),
    answer: z.object({ places: z.array(z.object({ quads: z.array(quad).min(1), text: z.string() }).nullable()) }),
  },
} as const;
export type Question = keyof typeof QUESTIONS;
export type Ask<Q extends Question> = z.infer<(typeof QUESTIONS)[Q]["ask"]>;
export type Told<Q extends Question> = z.infer<(typeof QUESTIONS)[Q]["answer"]>;

export const viewRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("tile"), id, priority: z.number(), ask: QUESTIONS.tile.ask }),
  z.object({ type: z.literal("words"), id, priority: z.number(), ask: QUESTIONS.words.ask }),
  z.object({ type: z.literal("find"), id, priority: z.number(), ask: QUESTIONS.find.ask }),
  z.object({ type: z.literal("places"), id, priority: z.number(), ask: QUESTIONS.places.ask }),
  z.object({ type: z.literal("drop"), id }),
  /** Pages were read off their pictures: their words are asked for from now on. Not answered. */
  z.object({ type: z.literal("learn"), readings: z.array(pageReading) }),
]);
export type ViewRequest = z.infer<typeof viewRequest>;

/** Told once the document is open. */
export const viewOpened = openedDocument.pick({ format: true, pages: true, outline: true });
export type ViewOpened = z.infer<typeof viewOpened>;

export const viewMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("opened"), opened: viewOpened }),
  z.object({ type: z.literal("failed"), code: z.string(), detail: z.string() }),
  /** Work on this question begins now: from here on its time counts. */
  z.object({ type: z.literal("begun"), id }),
  z.object({ type: z.literal("answer"), id, answer: z.unknown() }),
  z.object({ type: z.literal("refused"), id, code: z.string() }),
]);
export type ViewMessage = z.infer<typeof viewMessage>;
