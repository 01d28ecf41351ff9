// What happened, what was kept, what to do: an error, a warning or good news, in place.

import type { ReactNode } from "react";
import { t } from "../languages/language.ts";
import { Icon } from "./icon.tsx";

export function Notice(props: {
  kind: "danger" | "warn" | "ok";
  title: string;
  children?: ReactNode;
  onClose?: () => void;
}) {
  return (
    <div className={`notice ${props.kind}`} role={props.kind === "danger" ? "alert" : undefined}>
      <Icon name={props.kind === "ok" ? "check" : "warn"} />
      <div className="grow">
        <b>{props.title}</b> {props.children}
      </div>
      {props.onClose !== undefined && (
        <button type="button" className="btn quiet icononly s" aria-label={t("Dismiss")} onClick={props.onClose}>
          <Icon name="cross" small />
        </button>
      )}
    </div>
  );
}
