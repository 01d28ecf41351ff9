// Writes docs/certificate.schema.json, both certificates as JSON Schema, from what Stet itself checks them with.
import { writeFileSync } from "node:fs";
import { certificateSchema } from "./certificate-schema.ts";

writeFileSync(new URL("../../docs/certificate.schema.json", import.meta.url), certificateSchema());
