// Check digits against the examples that their keepers publish, each with one digit changed beside it.
import { describe, expect, it } from "vitest";
import { passesDea, passesNpi } from "../../../../src-main/engine/detection/health/record-numbers.ts";
import * as national from "../../../../src-main/engine/detection/identity/check-digits.ts";
import { fitsState } from "../../../../src-main/engine/detection/identity/license-formats.ts";
import { mrzIn } from "../../../../src-main/engine/detection/identity/mrz.ts";
import { isAbaPrefix, passesAba } from "../../../../src-main/engine/detection/money/routing.ts";
import { walletOf } from "../../../../src-main/engine/detection/money/wallets.ts";
import { anchorWords } from "../../../../src-main/engine/detection/reading/anchors.ts";
import { passesVin } from "../../../../src-main/engine/detection/vehicle/vin.detector.ts";

const passesWallet = (raw: string): boolean => walletOf(raw)?.checked === true;

describe("a check digit", () => {
  it.each([
    ["NPI (45 CFR 162, CMS's example)", passesNpi, "1234567893", "1234567890"],
    ["DEA number (the widely printed example)", passesDea, "AB1234563", "AB1234564"],
    ["ABA routing number (Federal Reserve Bank of Boston)", passesAba, "011000015", "011000016"],
    ["VIN (49 CFR 565's and ISO 3779's example)", passesVin, "1M8GDM9AXKP042788", "1M8GDM9A1KP042788"],
    ["NHS number (NHS Data Dictionary)", national.passesNhs, "9434765919", "9434765918"],
    ["Steuer-ID (Bundeszentralamt für Steuern)", national.passesSteuerId, "86095742719", "86095742718"],
    ["NIR (INSEE)", national.passesNir, "255081416802538", "255081416802539"],
    ["DNI (Ministerio del Interior)", national.passesDni, "12345678Z", "12345678A"],
    ["NIE (Ministerio del Interior)", national.passesDni, "X1234567L", "Y1234567L"],
    ["codice fiscale (Agenzia delle Entrate)", national.passesCodiceFiscale, "RSSMRA85T10A562S", "RSSMRA85T10A562T"],
    ["CPF (Receita Federal's form)", national.passesCpf, "52998224725", "52998224724"],
    ["Aadhaar by Verhoeff (UIDAI's test range)", national.passesVerhoeff, "234123412346", "234123412347"],
    ["TFN (ATO)", national.passesTfn, "123456782", "123456783"],
    ["PESEL (gov.pl)", national.passesPesel, "44051401359", "44051401358"],
    ["BSN (eleven test)", national.passesBsn, "111222333", "111222334"],
    ["NRIC", national.passesNric, "S1234567D", "S1234567A"],
    ["Chinese identity number (GB 11643)", national.passesChinese, "11010519491231002X", "110105194912310021"],
    ["CURP (RENAPO)", national.passesCurp, "HEGG560427MVZRRL04", "HEGG560427MVZRRL05"],
    [
      "base58check (Bitcoin wiki)",
      passesWallet,
      "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
      "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",
    ],
    [
      "bech32 (BIP 173)",
      passesWallet,
      "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
      "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
    ],
    [
      "bech32m (BIP 350)",
      passesWallet,
      "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
      "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1",
    ],
    [
      "EIP-55",
      passesWallet,
      "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
      "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    ],
  ] as const)("of a %s holds, and not when a sign is changed", (_, passes, right, wrong) => {
    expect([passes(right), passes(wrong)]).toEqual([true, false]);
  });

  it("needs a prefix that the Federal Reserve gives out", () => {
    expect([isAbaPrefix("011000015"), isAbaPrefix("421042111")]).toEqual([true, false]);
  });

  it("is counted in a machine-readable zone (ICAO Doc 9303, part 4, appendix B)", () => {
    const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    expect(mrzIn(`x\n${zone}\ny`)).toEqual([{ start: 2, end: 2 + zone.length, right: 3, checks: 3 }]);
    expect(mrzIn(zone.replace("L898902C36", "L898902C37"))[0]?.right).toBe(2);
  });
});

describe("a state's licenses", () => {
  it.each([
    ["FL", "S530-460-84-123-0", true],
    ["CA", "D1234567", true],
    ["CA", "DD234567", false],
    ["WA", "WDLABC1234DG", true],
    ["NH", "12ABC34567", true],
    ["PA", "24 117 885", true],
    ["TX", "4021", false],
    ["XX", "4021", null],
  ] as const)("of %s: %s", (state, raw, fits) => {
    expect(fitsState(state, raw)).toBe(fits);
  });
});

describe("anchor words", () => {
  const anchors = anchorWords("heron grüße");
  it.each([
    ["heron Heron HERON", [0, 6, 12]],
    ["herons aheron heron2 _heron_", [14, 22]],
    ["blueHeron", [4]],
    ["viele Grüße", [6]],
    ["", []],
  ])("stand in “%s” where whole words do", (text, places) => {
    expect(anchors.in(text)).toEqual(places);
  });
});
