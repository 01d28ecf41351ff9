// The offline page that lets a reader check a published copy against its certificate; put into one file when exported.
// @ts-check

const files = /** @type {HTMLInputElement} */ (document.querySelector("#files"));
const drop = /** @type {HTMLElement} */ (document.querySelector("#drop"));
const result = /** @type {HTMLElement} */ (document.querySelector("#result"));

/** RFC 8785, as Stet writes it. @param {unknown} value @returns {string} */
function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}

/** @param {BufferSource} bytes */
async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
/** @param {unknown} value */
const hashOf = (value) => sha256(new TextEncoder().encode(canonical(value)));

/** @param {string} text */
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** null: this browser doesn't know Ed25519. @param {any} signoff */
async function holds({ manifest, signature }) {
  let key;
  try {
    key = await crypto.subtle.importKey("raw", bytesOf(manifest.signer.publicKey), "Ed25519", false, ["verify"]);
  } catch {
    return null;
  }
  return crypto.subtle.verify("Ed25519", key, bytesOf(signature), new TextEncoder().encode(canonical(manifest)));
}

/** @typedef {{ heading: string, lines: [good: boolean | null, words: string][] }} Part */

/** @param {ArrayBuffer | null} pdf The PDF or one of its pictures. @param {any} open @param {any} full @returns {Promise<Part[]>} */
async function judge(pdf, open, full) {
  /** @type {Part[]} */
  const parts = [];
  const hash = pdf === null ? null : await sha256(pdf);
  if (open !== null) {
    /** @type {Part["lines"]} */
    const lines = [];
    const picture = (open.pictures ?? []).find((/** @type {any} */ one) => one.sha256 === hash);
    if (hash === null) lines.push([null, "The published file is missing: choose it together with its certificate."]);
    else if (picture !== undefined)
      lines.push([true, `The picture is, byte for byte, the one that this certificate calls ${picture.file}.`]);
    else if (hash === open.outputSha256)
      lines.push([true, "The PDF is, byte for byte, the one this certificate is for."]);
    else
      lines.push([
        false,
        `The file is NOT one that this certificate is for. Its hash is ${hash}, the certificate names ${open.outputSha256}.`,
      ]);
    lines.push([
      open.review?.result === "approved" ? true : null,
      String(open.review?.words ?? "It doesn’t say whether anybody reviewed it."),
    ]);
    lines.push([null, `Made by ${open.tool}. ${open.statement}`]);
    if (open.excerpt) lines.push([null, String(open.excerpt)]);
    if (open.facsimile) lines.push([null, String(open.facsimile)]);
    if (open.pagesNotRead) lines.push([null, `Pages that could not be read: ${open.pagesNotRead.join(", ")}.`]);
    parts.push({ heading: "The copy and its certificate", lines });
    parts.push({
      heading: "Checks that the certificate lists",
      lines: open.checks.map((/** @type {any} */ check) => [check.passed === true, String(check.id)]),
    });
  }
  if (full !== null) {
    /** @type {Part["lines"]} */
    const lines = [];
    if (open === null)
      lines.push([null, "The public certificate is missing: its commitment can’t be opened without it."]);
    else {
      const opens = (await hashOf(full)) === open.commitment?.value;
      lines.push([
        opens,
        opens
          ? "The commitment opens: the full certificate is the one that was committed to."
          : "The commitment does NOT open: the full certificate, or its nonce, is another one.",
      ]);
      if (full.outputSha256 !== open.outputSha256) lines.push([false, "The two certificates name different copies."]);
    }
    if (hash !== null) {
      const drawn = (full.png ?? []).some((/** @type {any} */ one) => one.sha256 === hash);
      const same = hash === full.outputSha256 || drawn;
      lines.push([same, same ? "The full certificate is for this file." : "The full certificate is for another file."]);
    }
    const plan = await hashOf(full.plan);
    for (const signoff of full.record?.signoffs ?? []) {
      const { signer, act, output, plan: signedPlan } = signoff.manifest;
      const who = `${signer.name}${signer.role === null ? "" : `, ${signer.role}`} (${act})`;
      const good = await holds(signoff);
      const bound = output.sha256 === full.outputSha256 && signedPlan.sha256 === plan;
      if (good === null)
        lines.push([null, `${who}: this browser can’t check Ed25519 signatures. Use stet verify-signoff.`]);
      else if (!good) lines.push([false, `${who}: the signature does NOT hold.`]);
      else if (!bound) lines.push([false, `${who}: the signature holds, but for another plan or copy.`]);
      else lines.push([true, `${who}: the signature holds, by the key ${signer.publicKey}.`]);
    }
    parts.push({ heading: "The full certificate", lines });
  }
  return parts;
}

/** @param {Part[]} parts */
function show(parts) {
  result.replaceChildren();
  for (const { heading, lines } of parts) {
    const title = document.createElement("h2");
    title.textContent = heading;
    const list = document.createElement("ul");
    for (const [good, words] of lines) {
      const item = document.createElement("li");
      const mark = document.createElement("b");
      mark.textContent = good === null ? "Note" : good ? "✓ Yes" : "✗ No";
      item.dataset.good = String(good);
      item.append(mark, ` ${words}`);
      list.append(item);
    }
    result.append(title, list);
  }
}

/** @type {{ pdf: ArrayBuffer | null, open: any, full: any }} */
const held = { pdf: null, open: null, full: null };

/** @param {Iterable<File>} chosen */
async function take(chosen) {
  /** @type {string[]} */
  const unknown = [];
  if (crypto.subtle === undefined) {
    show([
      {
        heading: "This browser can’t",
        lines: [[false, "It offers no hashes to a page opened this way. Save the page and open it from the disk."]],
      },
    ]);
    return;
  }
  for (const file of chosen) {
    const bytes = await file.arrayBuffer();
    const head = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
    if (head.includes("%PDF-") || head.slice(1, 4) === "PNG") {
      held.pdf = bytes;
      continue;
    }
    try {
      const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      if (value?.schema === "stet.certificate.public/1") held.open = value;
      else if (value?.schema === "stet.certificate.full/1") held.full = value;
      else unknown.push(file.name);
    } catch {
      unknown.push(file.name);
    }
  }
  /** @type {Part[]} */
  let parts;
  try {
    parts = await judge(held.pdf, held.open, held.full);
  } catch {
    parts = [{ heading: "The certificate", lines: [[false, "It isn’t of the form that Stet writes."]] }];
  }
  if (held.open === null && held.full === null)
    parts.push({ heading: "The certificate", lines: [[null, "Choose certificate.json, too."]] });
  if (unknown.length > 0)
    parts.push({
      heading: "Passed over",
      lines: unknown.map((name) => [null, `${name}: neither a PDF nor a certificate of Stet’s`]),
    });
  show(parts);
}

files.addEventListener("change", () => {
  const chosen = [...(files.files ?? [])];
  // Else the same file chosen again, mended meanwhile, would be no change.
  files.value = "";
  take(chosen);
});
for (const kind of ["dragover", "dragleave", "drop"])
  addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
  });
addEventListener("drop", (event) => take(event.dataTransfer?.files ?? []));
