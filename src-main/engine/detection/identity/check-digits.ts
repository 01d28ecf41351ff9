// Check digits of national identity numbers, each by the rule its country publishes.

const sumOf = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

/** UK NHS number: weights 10 to 2, 11 minus the rest (NHS Data Dictionary). */
export function passesNhs(digits: string): boolean {
  const check = 11 - (sumOf(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

/** German Steuer-ID: ISO 7064 MOD 11,10; one digit of the first ten stands twice or thrice (§ 139b AO). */
export function passesSteuerId(digits: string): boolean {
  if (digits[0] === "0") return false;
  const counts = new Map<string, number>();
  for (const d of digits.slice(0, 10)) counts.set(d, (counts.get(d) ?? 0) + 1);
  const repeated = [...counts.values()].filter((n) => n > 1);
  if (repeated.length !== 1 || repeated[0]! > 3) return false;
  let product = 10;
  for (const d of digits.slice(0, 10)) {
    const sum = (Number(d) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

/** French NIR: 97 minus the first thirteen modulo 97; Corsica's 2A and 2B count as 19 and 18 (INSEE). */
export function passesNir(raw: string): boolean {
  const body = raw.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return Number(97n - (BigInt(body) % 97n)) === Number(raw.slice(13));
}

/** Spanish DNI and NIE: the letter is the number modulo 23; X, Y, Z count as 0, 1, 2 (RD 1553/2005). */
export function passesDni(raw: string): boolean {
  const number = Number(raw.slice(0, -1).replace("X", "0").replace("Y", "1").replace("Z", "2"));
  return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === raw.at(-1);
}

/** Italian codice fiscale: odd places by a table, even ones by value, modulo 26 (DM 23.12.1976). */
export function passesCodiceFiscale(raw: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const c = raw.charCodeAt(i);
    const value = c <= 57 ? c - 48 : c - 65;
    sum += i % 2 === 0 ? odd[value]! : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === raw[15];
}

const D = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const P = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

/** Aadhaar: Verhoeff's dihedral check (UIDAI). */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++)
    check = Number(D[check]![Number(P[i % 8]![Number(digits[digits.length - 1 - i])])]);
  return check === 0;
}

/** Brazilian CPF: two check digits modulo 11 (Receita Federal). */
export function passesCpf(digits: string): boolean {
  if (/^(\d)\1{10}$/.test(digits)) return false;
  const check = (length: number): number => {
    const weights = Array.from({ length }, (_, i) => length + 1 - i);
    const rest = (sumOf(digits, weights) * 10) % 11;
    return rest === 10 ? 0 : rest;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

/** Australian tax file number: weights, a multiple of eleven (ATO). */
export const passesTfn = (digits: string): boolean =>
  digits.length === 9 && sumOf(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;

/** Australian Medicare: weights modulo ten, the ninth digit checks. */
export const passesAuMedicare = (digits: string): boolean =>
  sumOf(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(digits[8]);

/** Polish PESEL: weights 1, 3, 7, 9. */
export const passesPesel = (digits: string): boolean =>
  (10 - (sumOf(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(digits[10]);

/** Dutch BSN: the eleven test. */
export const passesBsn = (digits: string): boolean =>
  sumOf(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^0+$/.test(digits);

/** Singapore NRIC and FIN: weights, a letter by the series. */
export function passesNric(raw: string): boolean {
  const sum = sumOf(raw.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/.test(raw[0]!) ? 4 : 0);
  const letters = /[ST]/.test(raw[0]!) ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
  return letters[sum % 11] === raw[8];
}

/** Chinese resident identity: ISO 7064 MOD 11-2 (GB 11643-1999). */
export function passesChinese(raw: string): boolean {
  const sum = sumOf(raw, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return "10X98765432"[sum % 11] === raw[17]!.toUpperCase();
}

/** South African and Israeli numbers use Luhn; Mexico's CURP its own sum over 36 signs. */
export function passesCurp(raw: string): boolean {
  const signs = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += signs.indexOf(raw[i]!) * (18 - i);
  return String((10 - (sum % 10)) % 10) === raw[17];
}
