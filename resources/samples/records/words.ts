// Words dealt to an entry, so that its sentences agree and its neighbours differ.
import type { Random } from "../random.ts";
import { BODIES, COMPANIES, GOODS, OUTLETS, SURNAMES, TOPICS, TOWNS, VIRTUES } from "./vocabulary.ts";

/** An entry starts in one of these years and is over by the end of 2023. */
const FIRST_YEAR = 2009;
const LAST_YEAR = 2021;

/** What the entry being written is about. */
export type Subject = { topic: string; town: string; company: string; goods: string; year: number };

/** Each word list as a deck, so that neighbours differ; and the entry's subject, so that its sentences agree. */
export function createWords(random: Random) {
  const decks = {
    town: random.deck(TOWNS),
    outlet: random.deck(OUTLETS),
    surname: random.deck(SURNAMES),
    topic: random.deck(TOPICS),
    body: random.deck(BODIES),
    company: random.deck(COMPANIES),
    virtue: random.deck(VIRTUES),
    goods: random.deck(GOODS),
  };
  const it: Subject = { topic: "", town: "", company: "", goods: "", year: FIRST_YEAR };
  const turn = () => {
    it.topic = decks.topic();
    it.town = decks.town();
    it.company = decks.company();
    it.goods = decks.goods();
    it.year = random.int(FIRST_YEAR, LAST_YEAR);
  };
  return { ...decks, it, turn };
}

export type Words = ReturnType<typeof createWords>;
