// Every key, on one sheet.
import { Sheet } from "../../components/controls.tsx";

type Key = readonly [keys: readonly string[], does: string];

function keysOf(mac: boolean): readonly Key[] {
  const mod = mac ? "⌘" : "Ctrl ";
  const redo = mac ? "⇧⌘Z" : "Ctrl ⇧Z";
  return [
    [["J", "K"], "next, previous finding"],
    [["R"], "redact"],
    [["S"], "let stand"],
    [["U"], "leave open"],
    [["⇧ with these"], "the value, everywhere"],
    [[`${mod}Z`, redo], "undo, redo"],
    [["\\"], "as it is, as published"],
    [["/", `${mod}F`], "filter, find"],
    [["G"], "go to page"],
    [["1", "2", "3"], "tabs"],
    [["]"], "widen the panel"],
    [["F6"], "next region"],
    [[mac ? "⇧⌘E" : "Ctrl ⇧E"], "export"],
    [["+", "−", "0"], "zoom in, out, fit width"],
    [["?"], "these keys"],
  ];
}

export function Keys({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  return (
    <Sheet title="Keys" className="narrow" onClose={onClose}>
      <div className="body">
        <dl className="keys">
          {keysOf(mac).map(([keys, does]) => [
            <dt key={`${does} keys`}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>,
            <dd key={does}>{does}</dd>,
          ])}
        </dl>
        <p className="small soft">In the list, arrows move, Space decides, and left and right close and open.</p>
      </div>
      <footer>
        <span className="grow" />
        <button type="button" className="btn l" onClick={onClose}>
          Close <kbd>esc</kbd>
        </button>
      </footer>
    </Sheet>
  );
}
