// What a window may load and whom it may talk to: one policy for every front that shows it.

/** `socket` is the exact origin of the window's WebSocket (`ws://127.0.0.1:PORT`); null where it needs none. */
export function contentSecurityPolicy(socket: string | null): string {
  return Object.entries({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    // Pages arrive as pixels over the wire; pdf.js makes pictures of its own as blobs.
    "img-src": "'self' blob: data:",
    // pdf.js makes the publication copy's embedded fonts loadable as data.
    "font-src": "'self' blob: data:",
    "connect-src": socket === null ? "'self'" : `'self' ${socket}`,
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
