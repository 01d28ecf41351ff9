// One message: a section with its fields and body; every header as metadata; attachments as documents of their own.
import { metadata, type ReadContext, type Reading } from "../reading.ts";
import { parseEml } from "./parse-eml.ts";
import { setMessage } from "./set-message.ts";
import { signatureTraces } from "./signature-traces.ts";

export async function readEml(
  bytes: Uint8Array,
  { signatures }: Pick<ReadContext, "signatures"> = {},
): Promise<Reading> {
  const message = await parseEml(bytes);
  const set = setMessage(message);
  const meta = metadata(
    "mail",
    message.headers.map(({ name, value }) => [name === "" ? "(no name)" : name, value]),
  );
  const signed = await signatureTraces(bytes, message.headers, signatures);
  return {
    format: "eml",
    sections: [{ html: set.html, ...(message.unread === undefined ? {} : { unread: message.unread }) }],
    parts: [...set.parts, ...meta.parts],
    traces: [...set.traces, ...meta.traces, ...signed],
    children: set.children,
  };
}
