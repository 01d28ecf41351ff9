// Accessible controls that more than one screen uses: a choice of one, a checkbox with a middle, a sheet, a popover.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from "react";

export type Choice<T extends string> = { readonly value: T; readonly label: ReactNode; readonly name?: string };

/** A radio group of buttons: one tab stop, arrows choose. */
export function Segmented<T extends string>(props: {
  label: string;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  className?: string;
}) {
  const { label, choices, value, onChange, className = "" } = props;
  const group = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = (choices.findIndex((c) => c.value === value) + by + choices.length) % choices.length;
    onChange(choices[at]!.value);
    group.current?.querySelectorAll<HTMLElement>("[role=radio]")[at]?.focus();
  };
  return (
    <div ref={group} className={`seg ${className}`} role="radiogroup" aria-label={label} onKeyDown={step}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          aria-label={choice.name}
          tabIndex={choice.value === value ? 0 : -1}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

export type Checked = "true" | "false" | "mixed";

/** The box of a row, for the mouse: its row says whether it is checked, and Space on the row works it. */
export function RowCheck(props: { checked: Checked; onToggle: () => void }) {
  return (
    <span
      className="check"
      data-checked={props.checked}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        props.onToggle();
      }}
    >
      <svg className="yes" viewBox="0 0 12 12" aria-hidden="true">
        <path d="m2.5 6.3 2.4 2.4 4.6-5.2" />
      </svg>
      <svg className="some" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2.8 6h6.4" />
      </svg>
    </span>
  );
}

/** A sheet over the window: the browser's own modal dialog, so that focus stays in it and Escape closes it. */
export function Sheet(props: {
  title: string;
  note?: ReactNode;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`sheetx ${props.className ?? ""}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.note !== undefined && <span className="small faint">{props.note}</span>}
      </header>
      {props.children}
    </dialog>
  );
}

/** Closes on Escape and on a press outside; focus goes back to what opened it. */
export function Popover(props: {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { anchor, onClose } = props;
  useEffect(() => {
    const opener = anchor.current;
    box.current?.querySelector<HTMLElement>("[aria-checked=true], button, input, select, textarea")?.focus();
    const press = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !opener?.contains(target)) onClose();
    };
    document.addEventListener("pointerdown", press);
    return () => {
      document.removeEventListener("pointerdown", press);
      opener?.focus();
    };
  }, [anchor, onClose]);
  return (
    <div
      ref={box}
      className={`popover ${props.className ?? ""}`}
      role="dialog"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      {props.children}
    </div>
  );
}
