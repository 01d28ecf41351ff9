// Crypto wallets: addresses whose own checksum says that they are whole.
// Sources: BIP 173 and BIP 350 (bech32, bech32m), Bitcoin's base58check, EIP-55 (Ethereum's mixed case).
import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export type Wallet = { readonly coin: string; readonly checked: boolean };

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** Ripple orders the same letters differently. */
const RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** Candidates: each run of letters and digits once, so that its length decides before anything is computed. */
export const WALLET_SHAPE =
  /(?<![A-Za-z0-9])(?:(?:bitcoincash:)?(?:0x[0-9a-fA-F]{40}|(?:bc1|tb1|ltc1|addr1|cosmos1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{20,100}|[13LMDrTAt48][1-9A-HJ-NP-Za-km-z]{24,94}|[qp][02-9ac-hj-np-z]{41}))(?![A-Za-z0-9])/g;

/** Version bytes of base58check addresses. */
const VERSIONS: Readonly<Record<number, string>> = {
  0: "Bitcoin",
  5: "Bitcoin",
  48: "Litecoin",
  50: "Litecoin",
  30: "Dogecoin",
  22: "Dogecoin",
  76: "Dash",
  65: "Tron",
};

/** What wallet a string is; null when its checksum is wrong or nothing has that form. */
export function walletOf(raw: string): Wallet | null {
  if (raw.startsWith("0x")) return ethereum(raw.slice(2));
  if (/^(?:bc1|tb1|ltc1|addr1|cosmos1)/i.test(raw))
    return passesBech32(raw.toLowerCase()) ? { coin: coinOf(raw), checked: true } : null;
  if (/^(?:bitcoincash:)?[qp][a-z0-9]{41}$/.test(raw)) return { coin: "Bitcoin Cash", checked: false };
  if (raw.startsWith("r") && raw.length <= 35)
    return base58check(raw, RIPPLE) !== null ? { coin: "Ripple", checked: true } : null;
  if (/^[48]/.test(raw) && raw.length === 95) return { coin: "Monero", checked: false };
  if (raw.length < 25 || raw.length > 36) return null;
  const version = base58check(raw, BASE58);
  const coin = version === null ? undefined : VERSIONS[version];
  return coin === undefined ? null : { coin, checked: true };
}

const coinOf = (raw: string): string =>
  /^(?:bc1|tb1)/i.test(raw) ? "Bitcoin" : /^ltc1/i.test(raw) ? "Litecoin" : /^addr1/i.test(raw) ? "Cardano" : "Cosmos";

/** Mixed case is a checksum; one case alone carries none. */
function ethereum(hex: string): Wallet | null {
  if (/^0+$/.test(hex)) return null;
  if (hex === hex.toLowerCase() || hex === hex.toUpperCase()) return { coin: "Ethereum", checked: false };
  const hash = bytesToHex(keccak_256(utf8ToBytes(hex.toLowerCase())));
  const isRight = [...hex].every((c, i) => !/[a-f]/i.test(c) || /[A-F]/.test(c) === Number.parseInt(hash[i]!, 16) > 7);
  return isRight ? { coin: "Ethereum", checked: true } : null;
}

/** The version byte of a 25-byte payload whose last four bytes are the start of its double SHA-256. */
function base58check(raw: string, alphabet: string): number | null {
  let value = 0n;
  for (const c of raw) {
    const digit = alphabet.indexOf(c);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const hex = value.toString(16).padStart(50, "0");
  if (hex.length !== 50) return null;
  const bytes = Uint8Array.from({ length: 25 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, i) => byte === sum[i]) ? bytes[0]! : null;
}

function passesBech32(address: string): boolean {
  const at = address.lastIndexOf("1");
  const prefix = address.slice(0, at);
  const values = [...prefix].map((c) => c.charCodeAt(0) >> 5);
  values.push(0, ...[...prefix].map((c) => c.charCodeAt(0) & 31));
  for (const c of address.slice(at + 1)) {
    const value = BECH32.indexOf(c);
    if (value < 0) return false;
    values.push(value);
  }
  const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) check ^= GENERATOR[i]!;
  }
  // 1 for bech32, the other constant for bech32m.
  return check >>> 0 === 1 || check >>> 0 === 0x2bc830a3;
}
