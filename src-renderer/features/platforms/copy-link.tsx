// A link is copied, not followed: opening it would use the network, and tell somebody what is being read.

import { useState } from "react";
import { t } from "../../languages/language.ts";

export function CopyLink({ url, label }: { url: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const words = label ?? shortened(url);
  return (
    <button
      type="button"
      className="linklike"
      title={t("Copy {url}", { url })}
      onClick={() => {
        setCopied(copyText(url));
      }}
    >
      {words}
      <span className="faint"> {copied ? t("copied") : t("copy link")}</span>
    </button>
  );
}

/** The old way, which asks for no permission: the window is granted none. */
function copyText(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.className = "vh";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

function shortened(url: string): string {
  try {
    const { hostname, pathname } = new URL(url);
    const tail = pathname.split("/").filter(Boolean).at(-1) ?? "";
    return `${hostname.replace(/^www\./, "")}${tail === "" ? "" : `, ${tail.slice(0, 40)}`}`;
  } catch {
    return url;
  }
}
