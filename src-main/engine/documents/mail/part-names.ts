// Names for parts that came without one, by their media type.

const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/plain": "txt",
  "text/html": "html",
  "text/calendar": "ics",
  "text/csv": "csv",
  "text/rtf": "rtf",
  "text/vcard": "vcf",
  "application/pdf": "pdf",
  "application/rtf": "rtf",
  "application/msword": "doc",
  "application/ms-tnef": "dat",
  "application/pgp-signature": "asc",
  "application/pkcs7-signature": "p7s",
  "application/pkcs7-mime": "p7m",
  "application/zip": "zip",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/bmp": "bmp",
  "image/tiff": "tiff",
  "message/rfc822": "eml",
  "message/delivery-status": "txt",
  "text/rfc822-headers": "txt",
};

export const extensionOf = (type: string) => EXTENSIONS[type] ?? (type.startsWith("text/") ? "txt" : "bin");

/** "text/plain" for what isn't a type at all (RFC 2045, 5.2). */
export function baseType(type: string): string {
  const bare = type.trim().toLowerCase();
  return /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(bare) ? bare : "text/plain";
}
