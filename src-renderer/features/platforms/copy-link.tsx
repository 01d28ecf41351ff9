// A link is copied, not followed: opening it would use the network, and tell somebody what is being read.
import { useState } from "react";

export function CopyLink({ url, label }: { url: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const words = label ?? shortened(url);
  return (
    <button
      type="button"
      className="linklike"
      title={`Copy ${url}`}
      onClick={() => {
        void navigator.clipboard?.writeText(url).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    >
      {words}
      <span className="faint"> {copied ? "copied" : "copy link"}</span>
    </button>
  );
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
