// A button with a menu below it: the browser's own popover, which Escape and a press outside close.

import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";

/** From the edges of the window, CSS pixels. */
const ROOM = 8;

export function Menu(props: {
  /** What the button says. */
  face: ReactNode;
  /** The button's name where its face isn't words, and the menu's. */
  label: string;
  name?: string;
  /** Something is chosen in it. */
  on?: boolean;
  bare?: boolean;
  className?: string;
  children: (close: () => void) => ReactNode;
}) {
  const { face, label, name, on = false, bare = false, className = "" } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  /** Under its button, within the window; above it where there is more room. */
  const place = () => {
    const [from, menu] = [button.current?.getBoundingClientRect(), box.current];
    if (from === undefined || menu === null) return;
    const below = window.innerHeight - from.bottom - 2 * ROOM;
    const above = from.top - 2 * ROOM;
    menu.style.maxHeight = `${Math.max(below, above)}px`;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(ROOM, Math.min(from.left, window.innerWidth - width - ROOM))}px`;
    menu.style.top =
      height <= below || below >= above ? `${from.bottom + 4}px` : `${Math.max(ROOM, from.top - 4 - height)}px`;
  };
  // Once its content is there to be measured.
  useLayoutEffect(() => {
    if (!open) return;
    place();
    box.current?.querySelector<HTMLElement>("input:checked, input, button")?.focus();
    window.addEventListener("resize", place);
    return () => window.removeEventListener("resize", place);
  }, [open]);
  const close = () => box.current?.hidePopover();
  /** Arrows walk through boxes to tick, as through a list; Tab does too. */
  const walk = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key === "Escape") {
      // The window's own Escape is for what lies behind.
      event.stopPropagation();
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !target.matches("input[type=checkbox], button")) return;
    const all = [...(box.current?.querySelectorAll<HTMLElement>("input[type=checkbox], button") ?? [])];
    all[(all.indexOf(target) + by + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`btn ${bare ? "icononly" : ""} ${on ? "chosen" : ""} ${className}`}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
      >
        {face}
        {!bare && <Icon name="down" small />}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="menu"
        onToggle={(event) => setOpen(event.newState === "open")}
        onKeyDown={walk}
      >
        {open && props.children(close)}
      </div>
    </>
  );
}
