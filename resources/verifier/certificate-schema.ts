// Both certificates as JSON Schema (2020-12), spelled the one way that docs/ holds it in.
import { z } from "zod";
import { certificates } from "../../src-main/contract/certificate.ts";

export function certificateSchema(): string {
  const schema = z.toJSONSchema(certificates, { target: "draft-2020-12" });
  const title = "Stet’s certificates: stet.certificate.full/1 and stet.certificate.public/1";
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}
