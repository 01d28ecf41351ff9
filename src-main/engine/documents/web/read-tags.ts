// Tags, text and comments of hostile markup, in order, each in time linear in its length.
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";

export type TagHandler = {
  /** Attribute names in lower case; of two with one name the first counts, as in browsers. */
  open(tag: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void;
  close(tag: string): void;
  text(text: string): void;
  comment(text: string): void;
};

/**
 * htmlparser2's tokenizer without its parser, whose stack of open elements takes quadratic time: a page of a million
 * nested elements would take hours.
 */
export function readTags(html: string, handler: TagHandler, xml = false): void {
  let tag = "";
  let attributes = new Map<string, string>();
  let name = "";
  let value: string[] = [];
  const slice = (start: number, end: number) => html.slice(start, end);
  const opened = (selfClosing: boolean) => {
    handler.open(tag, attributes, selfClosing);
    attributes = new Map();
  };
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      name = slice(start, end).toLowerCase();
      value = [];
    },
    onattribdata: (start, end) => void value.push(slice(start, end)),
    onattribentity: (codepoint) => void value.push(String.fromCodePoint(codepoint)),
    onattribend(_quote: QuoteType) {
      if (!attributes.has(name) && attributes.size < 1_000) attributes.set(name, value.join(""));
    },
    onopentagend: () => opened(false),
    onselfclosingtag() {
      opened(!xml);
      // In HTML a slash ends nothing; in XML it ends the element, a script's too.
      if (xml) handler.close(tag);
    },
    onclosetag: (start, end) => handler.close(slice(start, end).toLowerCase()),
    ontext: (start, end) => handler.text(slice(start, end)),
    ontextentity: (codepoint) => handler.text(String.fromCodePoint(codepoint)),
    oncomment: (start, end, offset) => handler.comment(slice(start, end - offset)),
    oncdata: (start, end, offset) => handler.text(slice(start, end - offset)),
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: xml }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}
