// From the list: the paragraph in which a finding stands, as a passage of an excerpt.

import { useDesk } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";

export function AddParagraph({ finding: { page, start, end } }: { finding: Item }) {
  const { actions } = useDesk();
  if (page === null || end <= start) return null;
  return (
    <button type="button" className="linklike" onClick={() => void actions.addParagraph({ page, start, end })}>
      {t("Add its paragraph to an excerpt")}
    </button>
  );
}
