// What the preload and the main process call the same: the page's origin and the channels between them.

export const ORIGIN = "stet://app";
/** The page asks for a wire to the services. */
export const CONNECT = "stet:connect";
/** The page's end of that wire, on its way to it: the name of the IPC channel and of the window message. */
export const PORT = "stet:port";
/** A dropped file's path, for an id. */
export const ADMIT = "stet:admit";
