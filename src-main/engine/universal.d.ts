// What every JavaScript engine since 2018 has and ECMAScript's own library doesn't declare: pure, no Node, no page.
declare class TextDecoder {
  /** Throws RangeError for a label that the Encoding Standard doesn't know. */
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  /** With `fatal`, throws TypeError for bytes that the encoding doesn't have. */
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
