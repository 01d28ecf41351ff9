// Text in which no character is other than it looks: no letter of another script, no odd space, nothing without a shape.

/** Latin letters, digits and signs; dashes, quotes, bullets and dots; currencies. No soft hyphen and no no-break space. */
const PLAIN = /^[\n\r\t\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203a\u20a0-\u20c0\u25a0-\u25ff]*$/;

/** Then nothing that any part of it says can hide a sign. Other text may be as plain; it has to be looked at. */
export const isPlainText = (text: string): boolean => PLAIN.test(text);
