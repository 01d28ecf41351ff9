// What a newsroom has settled for itself: how sure a finding must be, who may be named, rules of its own.
import { z } from "zod";

/** Its files as they are written, see docs/newsroom-rules.md: `settings.yaml`, `rules/<name>.yaml`. */
export const newsroom = z.array(z.object({ name: z.string(), text: z.string() }));
export type Newsroom = z.infer<typeof newsroom>;
