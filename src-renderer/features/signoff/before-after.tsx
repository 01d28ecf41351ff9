// One value's first place as it is and as it will be published, each as a picture where there is a page to picture.

import { type RefObject, useEffect, useState } from "react";
import type { ReviewItem } from "../../../src-main/contract/signoff.ts";
import { useDeskState } from "../../app/context.ts";
import { useRem } from "../../components/use-rem.ts";
import { t } from "../../languages/language.ts";
import { kindOf } from "../../state/signoff.ts";
import { Snippet } from "../../viewer/index.ts";
import type { Mark } from "../../viewer/types.ts";
import { KINDS, PLACE_NAMES } from "../../words/kinds.ts";
import { onCopy } from "../publishing/copy-pages.ts";
import { useCuts } from "./cuts.tsx";

type Place = ReviewItem["places"][number];
type Shown = { readonly item: ReviewItem; readonly width: number; readonly height: number; readonly priority: number };

/** The place that stands for the value: the first on a page, if any is. */
export const placeOf = ({ places }: ReviewItem): Place | undefined =>
  places.find(({ page, quads }) => page !== null && quads.length > 0) ?? places[0];

const isOnPage = (place: Place | undefined): place is Place & { page: number } =>
  place !== undefined && place.page !== null && place.quads.length > 0;

export function AsItIs({ item, ...size }: Shown) {
  const cuts = useCuts();
  const pages = useDeskState((desk) => desk.opened.pages);
  const place = placeOf(item);
  if (!isOnPage(place)) return <OffPage item={item} place={place} />;
  const { page, quads, finding } = place;
  const sheet = pages[page - 1];
  if (sheet === undefined) return null;
  const mark: Mark = { id: finding, page, quads, family: KINDS[kindOf(item.kind)].family, state: item.verdict };
  return <Snippet cutter={cuts.before} size={sheet} {...{ page, quads, mark }} {...size} />;
}

/** Solid black only where the rebuilt bytes were rendered; until then it says that there is no copy. */
export function AsPublished({ item, ...size }: Shown) {
  const { after, copy, leaves } = useCuts();
  const pages = useDeskState((desk) => desk.opened.pages);
  const place = placeOf(item);
  if (!isOnPage(place))
    return <p className="nosnip">{item.verdict === "redact" ? t("Taken out of the file.") : t("Not in the copy.")}</p>;
  if (after === null)
    return (
      <p className="nosnip">
        {copy === "failed" ? t("The copy can’t be shown.") : copy === "opening" ? "…" : t("No copy yet.")}
      </p>
    );
  const { page, quads } = place;
  const there = onCopy(leaves, { page, ...(quads[0] === undefined ? {} : { quad: quads[0] }) });
  const sheet = pages[page - 1];
  if (there === null || sheet === undefined) return <p className="nosnip">{t("Not in the excerpt.")}</p>;
  // A passage's page is cut to it: places of the document's page lie elsewhere on it.
  if (leaves?.[there.page - 1]?.quads !== undefined)
    return <p className="nosnip">{t("In a passage, on a page of its own: see the copy.")}</p>;
  return <Snippet cutter={after} page={there.page} size={sheet} quads={quads} {...size} />;
}

function OffPage({ item, place }: { item: ReviewItem; place: Place | undefined }) {
  return (
    <p className="nosnip">
      <span className="mono clip">{item.text}</span>
      <span className="xs faint">{place === undefined ? "" : t(PLACE_NAMES[place.where])}</span>
    </p>
  );
}

/** CSS pixels an element is wide, as long as it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const rem = useRem();
  useEffect(() => {
    if (element.current === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element, rem]);
  return width;
}
