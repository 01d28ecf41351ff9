// Words of a page that stand in comments and form fields, and the pictures that it carries itself.

/** A comment's words; those of Outlook's conditional comments without the settings around them. */
export function commentText(comment: string): string {
  const text = withoutElement(withoutElement(withoutElement(comment, "xml"), "style"), "script")
    .replace(/\[if [^\]]{0,200}\]>?|<?!?\[endif\]/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 3 ? "" : text;
}

function withoutElement(text: string, tag: string): string {
  const lower = text.toLowerCase();
  // Only letters whose lower case has another length make them differ; then the words stay, settings and all.
  if (lower.length !== text.length) return text;
  const kept: string[] = [];
  let at = 0;
  for (let open = lower.indexOf(`<${tag}`); open >= 0; open = lower.indexOf(`<${tag}`, at)) {
    kept.push(text.slice(at, open));
    const close = lower.indexOf(`</${tag}`, open);
    at = close < 0 ? text.length : close;
  }
  return kept.join(" ") + text.slice(at);
}

/** What a field shows, or the label under which what it doesn't show is kept. */
export function formText(attributes: ReadonlyMap<string, string>): { text: string; label: string | null } {
  const type = attributes.get("type")?.trim().toLowerCase() ?? "text";
  const value = attributes.get("value") ?? "";
  const named = [attributes.get("name") ?? "", value].filter((part) => part !== "").join(": ");
  if (type === "hidden") return { text: value === "" ? "" : named, label: "hidden field" };
  if (type === "password") return { text: value === "" ? "" : named, label: "password field" };
  if (type === "checkbox" || type === "radio") return { text: attributes.has("checked") ? "[x]" : "[ ]", label: null };
  return { text: type === "image" || type === "file" ? "" : value, label: null };
}

const LARGEST_PICTURE = 20 * 1024 * 1024;

/** A `data:` address that the typesetter may open; null for all others. */
export function pictureSource(source: string): string | null {
  const head = /^\s*data:image\/(png|jpe?g|gif|bmp)((?:;[a-z0-9=_-]{1,40}){0,3});base64,/i.exec(source.slice(0, 200));
  if (head === null || source.length > (LARGEST_PICTURE * 4) / 3 + 200) return null;
  const kind = head[1]!.toLowerCase().replace("jpg", "jpeg");
  // What an office file shows a part of.
  const crop = /;crop=\d{1,6}(?:-\d{1,6}){3}(?=;|$)/.exec(head[2]!)?.[0] ?? "";
  const data = source.slice(head[0].length).replace(/\s+/g, "");
  return /^[A-Za-z0-9+/]+={0,2}$/.test(data) ? `data:image/${kind}${crop};base64,${data}` : null;
}
