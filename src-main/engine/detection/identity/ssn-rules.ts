// What the Social Security Administration never issued, and what it published as an example.
// Areas 000, 666 and 900-999, group 00 and serial 0000 were never assigned (ssa.gov/employer/randomization.html).

/** 987-65-4320 to 987-65-4329: reserved for advertisements, so a document may well print one as if it were real. */
const ADVERTISED = /^98765432\d$/;

export type SsnValidity = "valid" | "advertised" | "invalid";

/** `digits` are nine. */
export function ssnValidity(digits: string): SsnValidity {
  if (ADVERTISED.test(digits)) return "advertised";
  const area = digits.slice(0, 3);
  if (area === "000" || area === "666" || area >= "900") return "invalid";
  if (digits.slice(3, 5) === "00" || digits.slice(5) === "0000") return "invalid";
  if (/^(\d)\1{8}$/.test(digits)) return "invalid";
  return "valid";
}
