// `stet detect`: text in, spans out.
import { Command } from "commander";
import { z } from "zod";
import type { TextSpan } from "../../contract/document-process.ts";
import { DETECT_MODES, type DetectMode } from "../../contract/kinds.ts";
import { detectInTexts } from "../../services/detect.ts";
import { readText } from "../../services/input.ts";
import { oneOf } from "../options.ts";
import type { Session } from "../program.ts";
import { failed, fromWhereTheyStood, print, usage } from "../terminal.ts";

type Options = { jsonl?: boolean; json?: boolean; mode: DetectMode };

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export function detectCommand(session: Session): Command {
  return new Command("detect")
    .description("Find private data in plain text.")
    .argument("[file]", "a text file; standard input when absent or -", "-")
    .option("--jsonl", 'one {"id","text"} a line in, one {"id","spans"} a line out, same order')
    .option(
      "--mode <mode>",
      "private, or identify to add what names a person indirectly",
      oneOf("mode", DETECT_MODES),
      "private",
    )
    .option("--json", "one line of JSON for the whole text")
    .addHelpText("after", '\nExample:\n  echo "Call 202-555-0143" | stet detect')
    .action(async (file: string, options: Options) => {
      const read = await readText(fromWhereTheyStood(file));
      if (!read.ok) {
        session.exit = failed(file, read.error, false);
        return;
      }
      const items = options.jsonl ? parseLines(read.value) : [{ id: file, text: read.value }];
      const found = await detectInTexts(
        session.app,
        items.map((item) => item.text),
        options.mode,
        { signal: session.signal },
      );
      if (!found.ok) {
        session.exit = failed(file, found.error, false);
        return;
      }
      items.forEach(({ id, text }, i) => {
        const spans = found.value.spans[i] ?? [];
        if (options.jsonl || options.json) print(JSON.stringify({ id, spans: spans.map(asContract) }));
        else
          for (const s of spans)
            print(
              [
                `${s.start}-${s.end}`,
                s.kind,
                s.confidence.toFixed(2),
                JSON.stringify(text.slice(s.start, s.end)),
                s.why,
              ].join("\t"),
            );
      });
    });
}

const asContract = ({ start, end, kind, confidence }: TextSpan) => ({ start, end, kind, confidence });

/** A line that can't be read is said by its number; nothing is printed then, so that no result is half of one. */
function parseLines(text: string): z.infer<typeof line>[] {
  return text.split("\n").flatMap((raw, i) => {
    if (raw.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      usage(`Line ${i + 1} is not JSON. Each line is {"id": …, "text": "…"}.`);
    }
    const parsed = line.safeParse(value);
    return parsed.success ? [parsed.data] : usage(`Line ${i + 1} is not {"id": …, "text": "…"}.`);
  });
}
