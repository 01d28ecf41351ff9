// One row of the plan as counsel reads it: a family with what is left of it, a value before and after, or one taken away.

import type { ReviewItem, SignoffView } from "../../../src-main/contract/signoff.ts";
import { useAppState } from "../../app/context.ts";
import type { RowAttributes } from "../../components/check-tree.tsx";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { reasonName } from "../../state/saying.ts";
import { type DecisionGroup, kindOf, unseenIn, type Withdrawn } from "../../state/signoff.ts";
import { FAMILY_NAMES, KINDS, PLACE_NAMES } from "../../words/kinds.ts";
import { list, pageRanges } from "../../words/numbers.ts";
import { changeTag, personWords } from "../../words/signoff.ts";
import { askedWords } from "./asked.tsx";
import { AsItIs, AsPublished } from "./before-after.tsx";

export type RowSize = { readonly width: number; readonly height: number };

export function GroupRow(props: {
  group: DecisionGroup;
  open: boolean;
  attributes: RowAttributes;
  since: number | null;
  /** null where this person doesn't review. */
  onApprove: (() => void) | null;
}) {
  const { group, open, attributes, since, onApprove } = props;
  const { family, items, withdrawn } = group;
  const redact = items.filter(({ verdict }) => verdict === "redact").length;
  const left = unseenIn(items).length;
  const allApproved = items.length > 0 && items.every(({ review }) => review === "approved");
  return (
    <div {...attributes} role="treeitem" tabIndex={-1} className="dgroup" aria-selected={false}>
      <span className="tw">
        <Icon name={open ? "down" : "right"} small />
      </span>
      {family !== null && <Glyph family={family} />}
      <b className="clip">
        {family === null ? t("Taken away since version {version}", { version: since ?? 1 }) : t(FAMILY_NAMES[family])}
      </b>
      <span className="count">{items.length + withdrawn.length}</span>
      {family !== null && (
        <span className="xs faint clip">
          {t(
            "{redact, plural, =0 {} one {# redaction} other {# redactions}}{both, select, yes {, } other {}}{stand, plural, =0 {} other {# let stand}}",
            { redact, stand: items.length - redact, both: redact > 0 && redact < items.length ? "yes" : "no" },
          )}
        </span>
      )}
      <span className="grow" />
      {allApproved && (
        <span className="xs okay">
          <Icon name="check" small />
          {t("all approved")}
        </span>
      )}
      {onApprove !== null && left > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className="btn quiet s"
          onClick={(event) => {
            event.stopPropagation();
            onApprove();
          }}
        >
          {t("Approve the {n} left", { n: left })}
        </button>
      )}
    </div>
  );
}

export function DecisionRow(props: {
  item: ReviewItem;
  selected: boolean;
  attributes: RowAttributes;
  size: RowSize;
  version: number;
  me: SignoffView["me"];
}) {
  const { item, selected, attributes, size, version, me } = props;
  const reasons = useAppState((model) => model.reasons);
  const by = list(item.by.map(personWords));
  const reason = reasonName(item.reason, reasons);
  return (
    <div
      {...attributes}
      role="treeitem"
      tabIndex={-1}
      className={selected ? "drow on" : "drow"}
      aria-selected={selected}
    >
      <ReviewSign review={item.review} />
      <span className="k">
        <span className="clip">{t(KINDS[kindOf(item.kind)].short)}</span>
        {/* Its pictures show it to whoever sees them. */}
        <span className="vh">{item.text}</span>
        <span className="xs faint num clip">{whereOf(item)}</span>
      </span>
      <AsItIs item={item} priority={2} {...size} />
      <AsPublished item={item} priority={2} {...size} />
      <span className="y">
        <span className="r clip">
          {item.verdict === "redact" && <span className="vh">{t("Redact")}: </span>}
          {item.verdict === "redact" ? reason : t("Let stand")}
        </span>
        <span className={item.asked === null ? "xs faint two" : "xs askedfor two"}>
          {item.asked !== null
            ? askedWords(item.asked, me)
            : item.note !== ""
              ? item.note
              : item.verdict === "stand"
                ? t("{reason}, {by}", { reason, by })
                : by}
        </span>
      </span>
      <span className="f">
        {item.change !== null && <span className="tag line">{changeTag(item.change, version)}</span>}
        {item.comments > 0 && (
          <span className={item.open > 0 ? "cm open" : "cm"}>
            <Icon name="comment" small />
            {item.comments}
            <span className="vh">{t("{n, plural, one {comment} other {comments}}", { n: item.comments })}</span>
          </span>
        )}
      </span>
    </div>
  );
}

export function WithdrawnRow(props: { of: Withdrawn; attributes: RowAttributes; me: SignoffView["me"] }) {
  const { of, attributes, me } = props;
  const reasons = useAppState((model) => model.reasons);
  const was = of.was === "redact" ? t("was redacted") : t("was let stand");
  return (
    <div {...attributes} role="treeitem" tabIndex={-1} className="drow gone" aria-selected={false}>
      <span />
      <span className="k">
        <span className="clip">{t(KINDS[kindOf(of.kind)].short)}</span>
        <span className="xs faint num clip">{pagesWords(of.pages)}</span>
      </span>
      <span className="mono clip">{of.text}</span>
      <span className="soft small">{t("Nothing is decided of it now.")}</span>
      <span className="y">
        <span className="r clip">{reasonName(of.reason, reasons)}</span>
        {of.asked !== null && <span className="xs askedfor two">{askedWords(of.asked, me)}</span>}
      </span>
      <span className="f">
        <span className="tag line">{was}</span>
      </span>
    </div>
  );
}

const REVIEW_ICON = { approved: "check", requested: "undo", unseen: null } as const;
export function ReviewSign({ review }: { review: ReviewItem["review"] }) {
  const icon = REVIEW_ICON[review];
  return (
    <span className={`stt ${review}`} role="img" aria-label={reviewWords(review)}>
      {icon !== null && <Icon name={icon} small />}
    </span>
  );
}

export function reviewWords(review: ReviewItem["review"]): string {
  switch (review) {
    case "approved":
      return t("Approved");
    case "requested":
      return t("Change requested");
    case "unseen":
      return t("Not looked at");
  }
}

const pagesWords = (pages: readonly number[]) =>
  pages.length === 0 ? "" : t("p. {pages}", { pages: pageRanges(pages) });

/** "9 places, p. 12": what is on no page says what it is in. */
export function whereOf({ places, pages }: Pick<ReviewItem, "places" | "pages">): string {
  const n = places.length;
  const where = pages.length > 0 ? pagesWords(pages) : t(PLACE_NAMES[places[0]?.where ?? "page"]);
  return t("{n, plural, one {# place} other {# places}}, {where}", { n, where });
}
