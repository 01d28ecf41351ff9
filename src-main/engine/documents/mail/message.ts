// A message, whatever file it came in.

export type MailHeader = { readonly name: string; readonly value: string };

export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** "cid:…", or an address: what the body calls it by. */
  readonly names: readonly string[];
};

export type MailMessage = {
  /** Every one in the file's order, unfolded, as sent. */
  readonly headers: readonly MailHeader[];
  /** As a person reads them: From, To, Subject… */
  readonly shown: readonly MailHeader[];
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly Attachment[];
  /** Stands before the first part, where no mail program looks. */
  readonly preamble?: string;
  /** Why something of it could not be read, in words for people. */
  readonly unread?: string;
};
