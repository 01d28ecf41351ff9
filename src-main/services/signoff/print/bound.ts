// The hashes that a certificate can be held to, computed from what it says.
import type { FullCertificate } from "../../../contract/certificate.ts";
import type { Manifest } from "../../../contract/signoff.ts";
import { hashOf } from "../manifest.ts";

export const planHash = ({ plan }: FullCertificate) => hashOf(plan);

export const verificationHash = ({ checks, survivors, markWidths, pagesNotRead, pictures }: FullCertificate) =>
  hashOf({ checks, survivors, markWidths, pagesNotRead, pictures });

export const policiesSentence = ({ packs, compiled, asOf }: Manifest["policies"]) =>
  `${packs} rule packs${/^\d{4}-/.test(compiled) ? ` of ${compiled.slice(0, 10)}` : ""}, as of ${asOf}`;
