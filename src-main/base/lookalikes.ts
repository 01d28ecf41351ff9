// Letters of other scripts that look like Latin ones: confusables.txt of Unicode TR39, version 10.0.0, as far as it says so.
// Copyright © 1991-2017 Unicode, Inc. Unicode License (https://www.unicode.org/license.txt). Capital I stands under l there.

/** Each word is a Latin letter and then the letters of the script that look like it. */
export const LOOKALIKES = {
  Armenian: "OՕ SՏ UՍ fք gց hհ nոռ oօ qգզ uս wա",
  Cherokee: "AᎪ BᏴ CᏟ DᎠ EᎬ GᏀᏳ HᎻ JᎫ KᏦ LᏞ MᎷ PᏢ RᎡᏒ SᏕᏚ TᎢ VᏙ WᎳᏔ YᎩᎽ ZᏃ bᏏ cꮯ dᏧ hᏂ iᎥꭵ rꮁ sꮪ vꮩ wꮃ zꮓ",
  Coptic: "CⲤ HⲎ KⲔ LⳐ MⲘ NⲚ OⲞ PⲢ TⲦ XⲬ YⲨ cⲥ lⲒ oⲟ pⲣ rⲅ",
  Cyrillic:
    "AА BВ CС EЕ GԌ HН JЈ KК MМ OО PР SЅ TТ VѴ WԜ XХ YУҮ aа bЬ cс dԁ eеҽ hһ iіӏꙇ jј lІӀ oо pр qԛ rг sѕ vѵ wѡԝ xх yуү",
  Greek: "AΑ BΒ CϹ EΕ FϜ HΗ JͿ KΚ MΜϺ NΝ OΟ PΡ TΤ XΧ YΥϒ ZΖ aα cϲ iͺιι jϳ lΙ oοσ pρϱ rᴦ uυ vν yγ",
  Lisu: "Aꓮ Bꓐ Cꓚ Dꓓ Eꓰ Fꓝ Gꓖ Hꓧ Jꓙ Kꓗ Lꓡ Mꓟ Nꓠ Oꓳ Pꓑ Rꓣ Sꓢ Tꓔ Uꓴ Vꓦ Wꓪ Xꓫ Yꓬ Zꓜ dꓒ lꓲ",
} as const;

export type LookalikeScript = keyof typeof LOOKALIKES;

/** From a letter to the Latin one that it looks like, and its script. */
export const LATIN_OF: ReadonlyMap<string, { readonly latin: string; readonly script: LookalikeScript }> = new Map(
  (Object.keys(LOOKALIKES) as LookalikeScript[]).flatMap((script) =>
    LOOKALIKES[script]
      .split(" ")
      .flatMap((group) => [...group.slice(1)].map((letter) => [letter, { latin: group[0]!, script }] as const)),
  ),
);
