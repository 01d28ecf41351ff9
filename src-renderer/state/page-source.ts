// The document's pages as the viewer asks for them, answered over the wire.
import type { Client } from "../../src-main/contract/client.ts";
import type { PageSize } from "../../src-main/contract/desk.ts";
import type { PageSource } from "../viewer/types.ts";

export function pageSource(
  client: Client,
  place: { case: string; document: string },
  pages: readonly PageSize[],
): PageSource {
  return {
    pages,
    async tile(ask, signal) {
      const result = await client.call("page/tile", { ...place, ...ask }, { signal });
      if (!result.ok) return null;
      const { bytes, width, height } = result.value;
      return "url" in bytes ? { width, height, url: bytes.url } : null;
    },
    async words(page, signal) {
      const result = await client.call("page/words", { ...place, page }, { signal });
      return result.ok ? result.value : null;
    },
  };
}
