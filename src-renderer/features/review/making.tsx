// While the copy is made, and when it can't be shown: how far it is, or where something can still be read.
import { useDesk, useDeskState } from "../../app/context.ts";
import { Notice } from "../../components/notice.tsx";
import { CHECKS, STAGE_NAMES } from "../../words/checks.ts";
import { plural } from "../../words/numbers.ts";

export function Making({ onShow }: { onShow: (page: number) => void }) {
  const { store, actions } = useDesk();
  const copy = useDeskState((desk) => desk.copy);
  const back = () => store.set({ view: "as-is" });
  if (copy.state === "making") {
    const { progress } = copy;
    return (
      <section className="making" aria-label="Making the copy">
        <div className="row">
          <b className="grow">{progress === null ? "Making the copy" : STAGE_NAMES[progress.stage]}</b>
          <button
            type="button"
            className="btn quiet s"
            onClick={() => {
              actions.stopCopy();
              back();
            }}
          >
            Stop <kbd>esc</kbd>
          </button>
        </div>
        <progress className="vh" max={progress?.of ?? 1} value={progress?.done ?? 0} />
        <div className="bar" aria-hidden="true">
          <i style={{ width: `${((progress?.done ?? 0) / Math.max(1, progress?.of ?? 1)) * 100}%` }} />
        </div>
        <p className="xs faint">The pages behind are still as it is. You can go on reading.</p>
      </section>
    );
  }
  if (copy.state === "failed")
    return (
      <div className="problems">
        <Notice kind="danger" title="The copy was not made." onClose={back}>
          {copy.error.message}
        </Notice>
      </div>
    );
  if (copy.state === "made" && !copy.made.clean) {
    const { residues } = copy.made;
    return (
      <div className="problems">
        <Notice kind="danger" title="There is no copy to show." onClose={back}>
          {plural(residues.length, "trace")} of what was redacted can still be found:{" "}
          {residues.slice(0, 4).map(({ check, page, where }) => (
            <span key={`${check} ${page} ${where}`}>
              {where} ({CHECKS[check]?.title ?? check})
              {page !== undefined && (
                <button type="button" className="btn quiet s" onClick={() => onShow(page)}>
                  Show page {page}
                </button>
              )}
              .{" "}
            </span>
          ))}
        </Notice>
      </div>
    );
  }
  return (
    <section className="making" aria-label="No copy yet">
      <p>Decisions have changed since the copy was made.</p>
      <div className="row">
        <button type="button" className="btn primary" onClick={() => void actions.makeCopy()}>
          Make it again
        </button>
        <button type="button" className="btn quiet" onClick={back}>
          Back to as it is
        </button>
      </div>
    </section>
  );
}
